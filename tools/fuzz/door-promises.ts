import { RequestReader } from '../../src/apps/mail-door/spamd/read-request.ts';
import { SPAMD_LIMITS } from '../../src/apps/mail-door/spamd/limits.ts';
import { stampMail } from '../../src/apps/mail-door/stamp/stamp-mail.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Of a request to spamd: it is read the same whole and in pieces, and nothing is held but what was counted. */
export function doorPromise(text: string): string | null {
  const read = (step: number): string => {
    const held = { bytes: 0 };
    const reader = new RequestReader({ ...SPAMD_LIMITS, mailBytes: 100, heldBytes: 1_000, sentBytes: 10_000 }, held);
    const bytes = bytesOf(text);
    let state: unknown = null;
    for (let at = 0; at < bytes.length && state === null; at += step) state = reader.push(bytes.subarray(at, at + step));
    if (held.bytes !== reader.keptBytes || held.bytes > 100) return `held ${held.bytes}, kept ${reader.keptBytes}`;
    return JSON.stringify([state ?? reader.end(), reader.head]);
  };
  try {
    const [whole, pieces] = [read(1_000_000), read(1)];
    // A byte too many is noticed only when it is there: whoever sends it in a piece of its own was answered before.
    return whole === pieces || /mismatch|is longer/.test(whole) ? null : `whole ${whole}, in pieces ${pieces}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Of a mail that is stamped: its body stays, and so does every line of its header that is neither ours nor a subject. */
export function stampPromise(text: string): string | null {
  try {
    const out = Buffer.from(stampMail(bytesOf(text), { fields: [['X-Fuwake-Verdict', 'phishing']], removed: ['x-fuwake-'], words: '[!]' })).toString('latin1');
    const blank = /(?:^|\n)\r?\n/.exec(text);
    const body = blank === null ? '' : text.slice(blank.index + blank[0].length);
    if (!out.endsWith(body)) return 'the body is another one';
    const kept = (mail: string): number => mail.replaceAll(/X-Fuwake-Verdict: phishing|\[!\]|subject|[:\s]/gi, '').length;
    return /x-fuwake-/i.test(text) || kept(out) === kept(text) ? null : `${kept(text)} characters became ${kept(out)}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
