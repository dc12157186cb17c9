import { describe, expect, it } from 'vitest';
import { dissectFixed } from './shipped.ts';

const FRAUD = (nth: number): string => [
  `From: Amazon <info@b${nth}.example>`, 'To: reader@home.example', 'Subject: Your account', 'Date: Tue, 18 Mar 2025 08:00:00 +0900', 'Content-Type: text/plain; charset=utf-8', '',
  `Your Amazon account is suspended. Click here to verify your account: https://amazon-login${nth}.example/x`, '',
].join('\r\n');

interface Attached {
  readonly type: string;
  readonly name: string;
  readonly body: string;
}

function letterWith(text: string, attached: readonly Attached[]): Uint8Array {
  const parts = attached.map(({ type, name, body }) => `--b\r\nContent-Type: ${type}; charset=utf-8; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${body}\r\n`);
  return new TextEncoder().encode([
    'Received: from gw.friends.example (gw.friends.example [203.0.113.7]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900',
    'From: Hanako <hanako@friends.example>', 'To: desk@home.example', 'Subject: Please look at these', 'Date: Tue, 18 Mar 2025 09:00:00 +0900', 'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b', '', '--b\r\nContent-Type: text/plain; charset=utf-8\r\n', text, `${parts.join('')}--b--\r\n`,
  ].join('\r\n'));
}

const told = async (mail: Uint8Array) => (await dissectFixed(mail, null, undefined, { trust: ['mx.home.example'] })).dissection;

describe('whoever hands on frauds to have them looked at', () => {
  const mail = (nth: number): Attached => ({ type: 'message/rfc822', name: `fraud-${nth}.eml`, body: FRAUD(nth) });

  it('is not taken for the fraud, and what the attached mails say is told', async () => {
    const { verdict, findings, mail: shown } = await told(letterWith('Two mails that came today. Are they genuine?', [mail(1), mail(2)]));
    expect(shown.authorAddress).toContain('friends.example');
    expect([verdict.label, verdict.imitated]).toEqual(['no-signs', null]);
    const inside = findings.filter((finding) => finding.rule === 'attachment-mail-inside');
    expect(inside.map((finding) => [finding.severity, finding.sentence.en.includes('Amazon'), finding.sentence.en.includes('account is suspended')])).toEqual([['note', true, true], ['note', true, true]]);
  });

  it('is not either when the mail was saved as a text', async () => {
    const { verdict, findings } = await told(letterWith('A mail that came to my desk today. Can you tell me whether it is genuine?', [{ type: 'text/plain', name: 'mail.txt', body: FRAUD(1) }]));
    expect(verdict.label).toBe('no-signs');
    expect(findings.map((finding) => finding.rule)).not.toContain('pretext-restriction');
  });

  it('with one mail and nothing else sends in that mail', async () => {
    const { verdict, mail: shown } = await told(letterWith('Is it genuine?', [mail(1)]));
    expect(shown.authorAddress).toContain('b1.example');
    expect(verdict.label).toBe('phishing');
  });
});

it('the words of a short text file count as what is attached', async () => {
  const { findings } = await told(letterWith('See the attached file.', [{ type: 'text/plain', name: 'notice.txt', body: 'Your account is suspended. Click here to verify your account:\r\nhttps://a.example/x' }]));
  const story = findings.find((finding) => finding.rule === 'pretext-restriction');
  expect(story?.sentence.en).toContain('account is suspended');
});
