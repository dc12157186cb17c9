import { describe, expect, it } from 'vitest';
import type { Judgement } from '../stamp/model.ts';
import { replyTo } from './reply.ts';
import { isFault, readHead } from './request.ts';

const PHISH: Judgement = { label: 'phishing', unwanted: 0.99, deception: 0.98, imitated: null, answer: { ja: '', en: 'A phish.' }, reasons: [], findings: [{ rule: 'rule-a', severity: 'high', sentence: { ja: '', en: 'Because.' } }], notKnown: 1, world: 'offline', version: '0', limits: [] };
const MAIL = Buffer.from('Subject: hello\r\n\r\nbody\r\n');

function reply(line: string): string {
  const head = readHead(Buffer.from(`${line}\r\n\r\n`));
  if (isFault(head)) throw new Error(head.detail);
  return Buffer.concat(replyTo(head, MAIL, PHISH, { from: 'phishing', spamFields: false, language: 'en', words: { deception: '', suspicious: '', junk: '' } }, null)).toString('latin1');
}

describe('an answer', () => {
  it.each(['CHECK', 'SYMBOLS', 'REPORT', 'REPORT_IFSPAM', 'PROCESS', 'HEADERS'])('to %s of a client from 1.3 on has its length, the score and our verdict', (command) => {
    expect(reply(`${command} SPAMC/1.5`)).toMatch(/^SPAMD\/1\.1 0 EX_OK\r\n(?:Content-length: \d+\r\n)?Spam: True ; 9\.9 \/ 5\.0\r\nX-Fuwake-Verdict: phishing\r\n\r\n/);
  });

  // Exim reads with this very pattern, and takes what does not match for no answer at all.
  it.each(['REPORT', 'REPORT_IFSPAM', 'SYMBOLS', 'CHECK'])('to %s of an older client has the score and nothing else', (command) => {
    expect(reply(`${command} SPAMC/1.2`)).toMatch(/^SPAMD\/1\.1 0 EX_OK\r\nSpam: True ; 9\.9 \/ 5\.0\r\n\r\n/);
  });

  it('brings an older client its mail as the protocol of its time has it', () => {
    expect(reply('PROCESS SPAMC/1.2')).toMatch(/^SPAMD\/1\.1 0 EX_OK\r\nContent-length: \d+\r\n\r\nX-Fuwake-Verdict: phishing\r\n/);
    expect(reply('PROCESS SPAMC/1.1')).toMatch(/^SPAMD\/1\.0 0 EX_OK\r\nX-Fuwake-Verdict: phishing\r\n/);
  });
});
