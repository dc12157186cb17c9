import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dissect } from '../../../dissect.ts';
import { shippedOptions } from '../../../index.ts';
import { AnswerGuard } from './answer-guard.ts';
import { breakHosts } from './break-hosts.ts';
import { composeAnswer, composeHowTo } from './compose-answer.ts';
import type { Report } from './model.ts';
import { readReport } from './read-report.ts';

const PHISH = readFileSync('samples/kagoya.eml', 'latin1');
const RULES = { reporters: ['@reader.example', 'one@elsewhere.example'], own: ['report@reader.example'], perAddressAnHour: 2, anHour: 3 };

/** A report with the phish attached, as mail programs send it. */
function report({ from = 'Taro <taro@reader.example>', fields = '', words = 'これは本物ですか。確認をお願いします。' } = {}): Buffer {
  return Buffer.from([
    `Return-Path: <${/<(.*)>/.exec(from)?.[1]}>`, `From: ${from}`, 'To: report@reader.example', 'Subject: Fwd: =?UTF-8?B?5qSc6Ki8?=', 'Message-ID: <r1@reader.example>', ...(fields === '' ? [] : [fields]),
    'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', words, '--b', 'Content-Type: message/rfc822', '', PHISH, '--b--', '',
  ].join('\r\n'), 'utf8');
}

const ASKED: Report = { reporter: 'taro@reader.example', envelopeFrom: 'taro@reader.example', messageId: null, language: 'ja', carries: 'attached', suspects: ['x@bad.example'], automatic: null };

describe('readReport', () => {
  it('tells who reports, in which language, and whom the carried mail is from', () => {
    expect(readReport(report(), null, 'en')).toEqual({ ...ASKED, messageId: '<r1@reader.example>', suspects: ['taro.example@kmf.biglobe.ne.jp'] });
    expect(readReport(report({ words: 'Is this real? I did not order anything from them.' }), 'taro@reader.example', 'ja').language).toBe('en');
    expect(readReport(Buffer.from('nothing of a mail'), null, 'ja')).toMatchObject({ reporter: '', carries: null, language: 'en' });
  });

  it.each([['Auto-Submitted: auto-replied', 'auto-submitted'], ['Precedence: bulk', 'precedence'], ['List-Id: <l.example>', 'list'], ['X-Auto-Response-Suppress: All', 'x-auto-response-suppress'], ['X-Fuwake-Answer: yes', 'x-fuwake-answer'], ['X-Loop: a', 'x-loop'], ['Auto-Submitted: no', null]])('knows a machine by “%s”', (fields, automatic) => {
    expect(readReport(report({ fields }), null, 'ja').automatic).toBe(automatic);
  });
});

describe('AnswerGuard', () => {
  const refuse = (change: Partial<Report>): string | null => new AnswerGuard(RULES).refuse({ ...ASKED, ...change });

  it('lets an answer through to who may be answered', () => {
    expect(refuse({})).toBeNull();
    expect(refuse({ reporter: 'one@elsewhere.example', envelopeFrom: 'one@elsewhere.example' })).toBeNull();
  });

  it.each<[string, Partial<Report>]>([
    ['null-sender', { envelopeFrom: '' }], ['automatic', { automatic: 'precedence' }], ['no-address', { reporter: '' }], ['no-address', { reporter: 'a@b@reader.example' }], ['own-address', { reporter: 'report@reader.example' }],
    ['role-address', { reporter: 'mailer-daemon@reader.example' }], ['role-address', { reporter: 'no-reply@reader.example' }], ['role-address', { reporter: 'list-bounces+x=y@reader.example' }],
    ['not-a-reporter', { reporter: 'a@notreader.example' }], ['not-a-reporter', { reporter: 'a@reader.example.evil.example' }], ['suspect', { suspects: ['taro@reader.example'] }], ['forged-sender', { envelopeFrom: 'taro@bad.example' }],
  ])('refuses for %s', (why, change) => {
    expect(refuse(change)).toBe(why);
  });

  it('answers nobody more often than it may in an hour, and not all together', () => {
    let now = 0;
    const guard = new AnswerGuard(RULES, () => now);
    const from = (name: string): string | null => guard.refuse({ ...ASKED, reporter: `${name}@reader.example` });
    expect([from('a'), from('a'), from('a'), from('b'), from('c')]).toEqual([null, null, 'too-many', null, 'too-many-in-all']);
    now = 3_600_001;
    expect([from('a'), from('c')]).toEqual([null, null]);
  });
});

describe('the answer', () => {
  it('is about the carried mail alone, says what to do, and holds no live address', async () => {
    const dissection = await dissect(report(), shippedOptions({ isReport: true, name: null }));
    expect(dissection.input).toMatchObject({ provenance: 'attached' });
    expect(dissection.verdict.label).toBe('phishing');
    for (const language of ['ja', 'en'] as const) {
      const { subject, text, html } = composeAnswer(dissection, { ...ASKED, language }, true);
      expect(subject).toBe(language === 'ja' ? '[fuwake] フィッシングです' : '[fuwake] This is phishing');
      for (const form of [text, html]) {
        expect(form).toContain(dissection.verdict.answer[language]);
        expect(form).toContain('su-activemail-kagoya-jp[.]es');
        expect(form).not.toMatch(/https?:\/\/|su-activemail-kagoya-jp\.es|biglobe\.ne\.jp|info@example\.jp|<a[ >]|href/);
      }
      expect(html.match(/cid:/g)).toHaveLength(1);
    }
  });

  it.each([
    ['カゴヤが使うドメイン（kagoya.jp, kagoya.net など）です', 'カゴヤが使うドメイン（kagoya[.]jp, kagoya[.]net など）です'], ['リンク先www.日本語.jpは', 'リンク先www[.]日本語[.]jpは'], ['（a.b@pay-office.example）', '（a.b@pay-office[.]example）'],
    ['...www.kagoya.com.', '...www[.]kagoya[.]com.'], ['It is at xn--q9jyb4c.xn--q9jyb4c.', 'It is at xn--q9jyb4c[.]xn--q9jyb4c.'], ['already kmf[.]biglobe[.]ne[.]jp', 'already kmf[.]biglobe[.]ne[.]jp'], ['invite.ics, 1.5 MB, e.g. here. Then', 'invite.ics, 1.5 MB, e.g. here. Then'],
  ])('breaks what a mail program would make a link of: %s', (text, broken) => expect(breakHosts(text)).toBe(broken));

  it('takes no longer for words that are made to be long', () => expect(breakHosts('a.'.repeat(200_000) + 'b'.repeat(200_000))).toHaveLength(600_000), 5_000);

  it('leaves no address whole of any sample, in either language, and says what the picture shows', async () => {
    for (const sample of globSync('samples/*.eml')) {
      const dissection = await dissect(readFileSync(sample), shippedOptions({ isReport: true }));
      for (const language of ['ja', 'en'] as const) {
        const { text, html } = composeAnswer(dissection, { ...ASKED, language }, true);
        for (const words of [text, html.replaceAll(/<[^>]*>/g, ' ')]) expect(words).not.toMatch(/[a-z0-9-]\.(?:com|net|org|jp|es|top)\b|@[\w-]+\.[a-z]/i);
        expect(html.includes('偽装の手がかり') || html.includes('gives it away')).toBe(!['no-signs', 'insufficient-evidence'].includes(dissection.verdict.label));
      }
    }
  }, 60_000);

  it('says how to forward where there was nothing to look at', () => {
    expect(composeHowTo({ ...ASKED, carries: null }).text).toContain('添付ファイルとして転送');
    expect(composeHowTo({ ...ASKED, carries: null, language: 'en' }).text).toContain('as an attachment');
  });

  it('cannot be made to hold markup by a subject or a name', async () => {
    const hostile = report().toString('utf8').replace(/^Subject: =\?utf-8[^]*?(?=^Date:)/m, 'Subject: <img src=x onerror=alert(1)>"&\r\n');
    const { html } = composeAnswer(await dissect(Buffer.from(hostile), shippedOptions({ isReport: true })), ASKED, false);
    expect(html).toContain('&lt;img src=x onerror=');
    expect(html).not.toContain('<img');
  });
});
