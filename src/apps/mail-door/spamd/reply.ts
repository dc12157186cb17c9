import type { Language } from '../../../base/bilingual.ts';
import type { Judged, StampStyle } from '../stamp/model.ts';
import { scoreOf, THRESHOLD, wordsFor } from '../stamp/score.ts';
import { stampHead } from '../stamp/stamp-mail.ts';
import type { StampOrder } from '../stamp/stamp-mail.ts';
import { verdictFields } from '../stamp/verdict-fields.ts';
import type { RequestFault, RequestHead } from './request.ts';

/** How mails are answered. */
export interface ReplyStyle extends StampStyle {
  /** Of the report in words. */
  readonly language: Language;
}

/** The bytes of an answer, in the order in which they go out; a mail's body is not copied. */
export type Reply = readonly Uint8Array[];

/** Fields of the outside that are taken out of every mail: they speak in our name. */
const OURS: readonly string[] = ['x-fuwake-'];
const SPAM_FIELDS: readonly string[] = ['x-spam-flag', 'x-spam-status', 'x-spam-level', 'x-spam-checker-version', 'x-spam-report'];

export const PONG: Reply = [Buffer.from('SPAMD/1.5 0 PONG\r\n')];

export const replyFault = ({ code, name, detail }: RequestFault): Reply => [Buffer.from(`SPAMD/1.1 ${code} ${name} ${detail}\r\n\r\n`)];

/** The answer to a request that brought a mail. */
export function replyTo({ command, version }: RequestHead, mail: Uint8Array, judged: Judged, style: ReplyStyle, caseId: string | null): Reply {
  const { isSpam, score } = scoreOf(judged, style.from);
  const spam = `Spam: ${isSpam ? 'True' : 'False'} ; ${score.toFixed(1)} / ${THRESHOLD.toFixed(1)}\r\n`;
  const age = version.major * 10 + version.minor;
  // Unknown fields of an answer are passed over by clients from 1.3 on; who knows ours sees that nobody looked.
  const verdict = age < 13 ? '' : `X-Fuwake-Verdict: ${judged.label}${judged.label === 'not-checked' ? ` (${judged.why})` : ''}\r\n`;
  const answer = (...body: Reply): Reply => {
    const length = `Content-length: ${body.reduce((sum, piece) => sum + piece.length, 0)}\r\n`;
    // Older clients read by one pattern and know no second field: Exim says 1.2. A mail comes with its length alone, words with the score.
    const isMail = command === 'PROCESS' || command === 'HEADERS';
    if (age < 12 && isMail) return [Buffer.from('SPAMD/1.0 0 EX_OK\r\n'), ...body];
    return [Buffer.from(`SPAMD/1.1 0 EX_OK\r\n${age >= 13 ? `${length}${spam}${verdict}` : isMail ? length : spam}\r\n`), ...body];
  };
  switch (command) {
    case 'SYMBOLS': return answer(Buffer.from(`${symbolsOf(judged)}${age < 13 ? '\r\n' : ''}`));
    case 'REPORT': return answer(Buffer.from(reportOf(judged, style.language)));
    case 'REPORT_IFSPAM': return isSpam ? answer(Buffer.from(reportOf(judged, style.language))) : answer();
    case 'HEADERS': return answer(stampHead(mail, stampOrder(judged, style, caseId)).head);
    case 'PROCESS': {
      const { head, bodyStart } = stampHead(mail, stampOrder(judged, style, caseId));
      return answer(head, mail.subarray(bodyStart));
    }
    default: return [Buffer.from(`SPAMD/1.1 0 EX_OK\r\n${spam}${verdict}\r\n`)];
  }
}

/** What is to be written on a mail that was judged so. */
export const stampOrder = (judged: Judged, style: StampStyle, caseId: string | null): StampOrder => ({
  fields: verdictFields(judged, style, caseId), removed: style.spamFields ? [...OURS, ...SPAM_FIELDS] : OURS, words: wordsFor(judged, style),
});

const symbolsOf = (judged: Judged): string => (judged.label === 'not-checked' ? '' : [...new Set(judged.findings.map(({ rule }) => rule))].join(','));

const NOT_CHECKED = {
  ja: 'fuwake はこのメールを調べていません。', en: 'fuwake has not looked at this mail.',
} as const;

const NOT_KNOWN = {
  ja: (count: number) => `調べていないこと: ${count}件`, en: (count: number) => `Not checked: ${count}`,
} as const;

function reportOf(judged: Judged, language: Language): string {
  if (judged.label === 'not-checked') return `${NOT_CHECKED[language]} (${judged.why})\n`;
  const findings = judged.findings.map(({ rule, severity, sentence }) => `  [${severity}] ${sentence[language]} (${rule})\n`).join('');
  return `fuwake: ${judged.label} (unwanted ${judged.unwanted.toFixed(3)}, deception ${judged.deception.toFixed(3)})\n${judged.answer[language]}\n\n${findings}${NOT_KNOWN[language](judged.notKnown)}\n`;
}
