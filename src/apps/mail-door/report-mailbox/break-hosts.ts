import { parse } from 'tldts';

/** Letters of any script, digits, dots and dashes in one: a host, with what of the sentence stands right beside it. */
const RUN = /[\p{L}\p{N}_.-]+/gu;
const LABEL_BEFORE = /\.([a-z0-9-]{2,63})(?![a-z0-9-])/gi;
const INNER_DOT = /(?<=[\p{L}\p{N}_-])\.(?=[\p{L}\p{N}_-])/gu;

/**
 * Breaks every host name and address in a sentence, a genuine brand's too: mail programs make a link of each that they
 * see, and an answer in which nothing can be clicked cannot be imitated by one that has a link. File names stay whole
 * where they end in no domain.
 */
export const breakHosts = (text: string): string => text.replaceAll(RUN, (run, at: number) =>
  (text[at - 1] === '@' || [...run.matchAll(LABEL_BEFORE)].some(([, label]) => isDomainEnd(label ?? '')) ? run.replaceAll(INNER_DOT, '[.]') : run));

const isDomainEnd = (label: string): boolean => /[a-z]/i.test(label) && parse(`x.${label}`).isIcann === true;
