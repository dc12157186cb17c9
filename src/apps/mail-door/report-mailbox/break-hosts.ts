import { parse } from 'tldts';
import { defangHost } from '../../../base/url.ts';

/** Labels of any script, and a last one as every host has it that a mail program knows. */
const HOST = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.((?:xn--)?[a-z][a-z0-9-]*[a-z0-9])(?![a-z0-9-])/giu;

/**
 * Breaks every host name and address in a sentence, a genuine brand's too: mail programs make a link of each that they
 * see, and an answer in which nothing can be clicked cannot be imitated by one that has a link. File names stay whole
 * where they end in no domain.
 */
export const breakHosts = (text: string): string => text.replaceAll(HOST, (host, last: string, at: number) =>
  (text[at - 1] === '@' || parse(`x.${last}`).isIcann === true ? defangHost(host) : host));
