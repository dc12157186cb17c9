import { describe, expect, it } from 'vitest';
import { dissectFixed, mailOf } from './shipped.ts';

const FROM = 'JCB <info@qa.jcb.co.jp>';
const SUBJECT = '【重要】3日以内にパスワードを変更してください';
const TEXT = 'あなたの口座が第三者に使用されたため、制限しました。すぐにパスワードを変更し、制限を解除してください。\n\nMyJCBログインはこちら\n';

describe('a brand’s own address that nothing proves', () => {
  it('does not excuse a link that is dressed up as the brand’s domain', async () => {
    const { verdict, findings } = await dissectFixed(mailOf({ from: FROM, subject: SUBJECT, text: `${TEXT}https://my-jcb-co-jp.somebody.example/login\n` }), null);
    expect(verdict.label).toBe('phishing');
    expect(verdict.imitated?.brandId).toBe('jcb');
    expect(findings.find(({ rule }) => rule === 'link-lookalike-host')?.severity).toBe('high');
  });

  it('is no phishing by itself when the link stays in the brand’s house', async () => {
    const { verdict } = await dissectFixed(mailOf({ from: FROM, subject: SUBJECT, text: `${TEXT}https://my.jcb.co.jp/login\n` }), null);
    expect(['phishing', 'fraud', 'junk']).not.toContain(verdict.label);
  });

  it('with its name as a label of a sending service is a hint and no more', async () => {
    const { findings } = await dissectFixed(mailOf({ from: FROM, subject: '今月のお知らせ', html: '<p>会員の皆様へ、今月の特集をお届けします。</p><a href="https://myjcb.click-service.example/a">特集を見る</a>' }), null);
    expect(findings.find(({ rule }) => rule === 'link-brand-words-in-domain')?.severity).toBe('low');
    expect(findings.find(({ rule }) => rule === 'link-lookalike-host')?.severity).not.toBe('high');
  });
});
