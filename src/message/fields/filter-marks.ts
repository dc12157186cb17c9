import type { FilterMark } from '../model.ts';
import { readText } from './lexical.ts';
import type { RawField } from './raw-field.ts';

/**
 * Reads what an earlier filter wrote about the mail; null for a field that is no filter's mark.
 *
 * The opinion is the mark's own, in its own scheme. Anyone may write such a field, a phisher too: whether it is
 * believed is not decided here.
 */
export function parseFilterMark(field: RawField): FilterMark | null {
  // Most fields are no marks, and this is asked of every field.
  if (!field.key.startsWith('x-')) return null;
  const reader = READERS.get(field.key) ?? FAMILIES.find(([prefix]) => field.key.startsWith(prefix))?.[1];
  if (reader === undefined) return null;
  const text = readText(field.body);
  const { opinion, score } = reader(text.slice(0, READ_CHARACTERS));
  return { name: field.name, text, opinion, score, range: field.bodyRange };
}

/** Characters in which an opinion is looked for: it stands first, what follows are rule names. */
const READ_CHARACTERS = 4_000;

type Opinion = Pick<FilterMark, 'opinion' | 'score'>;
type Reader = (text: string) => Opinion;

const NUMBER = /[-+]?\d{1,9}(?:\.\d{1,15})?/;

function numberIn(text: string | undefined): number | null {
  const match = text === undefined ? null : NUMBER.exec(text);
  return match === null ? null : Number(match[0]);
}

/** `Yes, score=7.2 required=5.0 …`, `NO`, `true`, `not spam (…)`: a word, and sometimes a score behind it. */
const yesOrNo: Reader = (text) => ({
  opinion: /^(?:yes|true|spam|phish|1$)/i.test(text) ? 'spam' : /^(?:no\b|not?[ _-]?spam|not_detected|false|ham|clean|pass|0$)/i.test(text) ? 'not-spam' : 'unclear',
  score: numberIn(/\b(?:score|hits)[ =:]{1,4}([-+\d.]{1,20})/i.exec(text)?.[1]),
});

/** A score whose threshold only the writer knows. */
const scoreOnly: Reader = (text) => ({ opinion: 'unclear', score: numberIn(/^\W{0,3}[-+]?\d/.test(text) ? text : undefined) });

/** A bar of stars or plus signs, one for each point. */
const bar: Reader = (text) => ({ opinion: 'unclear', score: /^[*+xs]+$/i.test(text) ? text.length : null });

const textOnly: Reader = () => ({ opinion: 'unclear', score: null });

/** *Source*: Microsoft, spam confidence level: 5 and more is spam, 1 and less is not. */
const confidenceLevel: Reader = (text) => {
  const score = numberIn(text);
  return { opinion: score === null ? 'unclear' : score >= 5 ? 'spam' : score <= 1 ? 'not-spam' : 'unclear', score };
};

const SPAM_CATEGORIES = /;CAT:(?:SPM|HSPM|PHSH|HPHSH|HPHISH|MALW|SPOOF|BIMP|DIMP|GIMP|UIMP|INTOS|OSPM|AMP|FTBP)\b/i;

/** *Source*: Microsoft, X-Forefront-Antispam-Report: SFV is the verdict, CAT the kind, SCL the level. */
const forefrontReport: Reader = (text) => {
  const fields = `;${text.replace(/\s/g, '')}`;
  const verdict = /;SFV:([A-Z]{1,6})/i.exec(fields)?.[1]?.toUpperCase();
  const isSpam = verdict === 'SPM' || verdict === 'SKS' || verdict === 'SKB' || verdict === 'BLK' || SPAM_CATEGORIES.test(fields);
  const isNotSpam = verdict === 'NSPM' || verdict === 'SKN';
  return { opinion: isSpam ? 'spam' : isNotSpam ? 'not-spam' : 'unclear', score: numberIn(/;SCL:([-\d]{1,3})/i.exec(fields)?.[1]) };
};

const bulkLevel: Reader = (text) => ({ opinion: 'unclear', score: numberIn(/BCL:(\d{1,2})/i.exec(text)?.[1]) });

/** `default: True [9.10 / 15.00]; …` */
const rspamdResult: Reader = (text) => {
  const match = /^\w{1,30}: (true|false) \[\s*([-+\d.]{1,12})/i.exec(text);
  return { opinion: match === null ? 'unclear' : match[1]!.toLowerCase() === 'true' ? 'spam' : 'not-spam', score: numberIn(match?.[2]) };
};

const rspamdAction: Reader = (text) => ({
  opinion: /^no action/i.test(text) ? 'not-spam' : /^(?:reject|add header|rewrite subject|quarantine)/i.test(text) ? 'spam' : 'unclear',
  score: null,
});

/** `rule=notspam policy=default score=0 …` */
const proofpointDetails: Reader = (text) => {
  const rule = /\brule=(\w{1,40})/i.exec(text)?.[1]?.toLowerCase() ?? '';
  return {
    opinion: /^(?:outbound_|inbound_)?notspam/.test(rule) ? 'not-spam' : /(?:spam|phish|malware|bulk)/.test(rule) ? 'spam' : 'unclear',
    score: numberIn(/\bscore=(\d{1,3})/i.exec(text)?.[1]),
  };
};

/** `No--8.069-5.0-31-10`: verdict, score, threshold, … with hyphens between. */
const trendMicroResult: Reader = (text) => {
  const match = /^(yes|no)-(-?\d{1,3}(?:\.\d{1,6})?)/i.exec(text);
  return { opinion: match === null ? 'unclear' : match[1]!.toLowerCase() === 'yes' ? 'spam' : 'not-spam', score: numberIn(match?.[2]) };
};

const kasperskyStatus: Reader = (text) => ({
  opinion: /not_?detected|\bclean\b|not_spam/i.test(text) ? 'not-spam' : /spam|phish|blacklist/i.test(text) ? 'spam' : 'unclear',
  score: null,
});

/** `X-SES-Spam-Verdict: FAIL`: failing is what spam does. */
const passOrFail: Reader = (text) => ({ opinion: /^pass/i.test(text) ? 'not-spam' : /^fail/i.test(text) ? 'spam' : 'unclear', score: null });

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['x-spam', yesOrNo],
  ['x-spam-flag', yesOrNo],
  ['x-spam-status', yesOrNo],
  ['x-spam-score', scoreOnly],
  ['x-spam-level', bar],
  ['x-spam-bar', bar],
  ['x-va-spam-flag', yesOrNo],
  ['x-barracuda-spam-flag', yesOrNo],
  ['x-barracuda-spam-status', yesOrNo],
  ['x-barracuda-spam-score', scoreOnly],
  ['x-mailscanner-spamcheck', yesOrNo],
  ['x-forefront-antispam-report', forefrontReport],
  ['x-forefront-antispam-report-untrusted', forefrontReport],
  ['x-microsoft-antispam', bulkLevel],
  ['x-microsoft-antispam-untrusted', bulkLevel],
  ['x-ms-exchange-organization-scl', confidenceLevel],
  ['x-spamd-result', rspamdResult],
  ['x-spamd-bar', bar],
  ['x-rspamd-result', rspamdResult],
  ['x-rspamd-action', rspamdAction],
  ['x-rspamd-score', scoreOnly],
  ['x-rspamd-bar', bar],
  ['x-rspamd-report', textOnly],
  ['x-proofpoint-spam-details', proofpointDetails],
  ['x-proofpoint-spam-reason', textOnly],
  ['x-ironport-anti-spam-result', textOnly],
  ['x-ironport-anti-spam-filtered', textOnly],
  ['x-tm-as-result', trendMicroResult],
  ['x-kse-antispam-status', kasperskyStatus],
  ['x-kse-antispam-rate', scoreOnly],
  ['x-kse-antiphishing-info', kasperskyStatus],
  ['x-klms-antispam-status', kasperskyStatus],
  ['x-ksmg-antispam-status', kasperskyStatus],
  ['x-ses-spam-verdict', passOrFail],
  ['x-ses-virus-verdict', passOrFail],
]);

/** Families of marks in which the fields not named above only say how the filter came to its opinion. */
const FAMILIES: readonly (readonly [string, Reader])[] = [
  ['x-spam-', textOnly],
  ['x-barracuda-spam-', textOnly],
  ['x-proofpoint-spam-', textOnly],
  ['x-tm-as-', textOnly],
  ['x-kse-', textOnly],
];
