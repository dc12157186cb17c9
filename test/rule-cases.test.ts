import { describe, expect, it } from 'vitest';
import { RULES } from '../src/findings/catalogue.ts';
import type { MailSpec } from './shipped.ts';
import { dissectFixed, dissectSample, mailOf } from './shipped.ts';

const RECEIVED = 'Received: from gw.friends.example (gw.friends.example [203.0.113.7]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900';
const DMARC_FAIL = 'Authentication-Results: mx.home.example; dmarc=fail header.from=friends.example';

/** Small mails on which a rule fires, and their innocent twins on which it must not. */
const CASES: Readonly<Record<string, { readonly fires: MailSpec; readonly spares: MailSpec }>> = {
  'subject-filter-stamp': { fires: { subject: '[meiwaku] hello' }, spares: { subject: 'how to stop [spam] mails' } },
  'subject-pressure': { fires: { subject: '【重要】ご確認ください' }, spares: { subject: '重要なのは健康です' } },
  'sender-brand-mismatch': { fires: { from: 'Amazon <info@mail-jp.example>' }, spares: { from: 'Amazon <info@amazon.co.jp>' } },
  'sender-consumer-provider': { fires: { from: 'Amazon <taro@biglobe.ne.jp>' }, spares: { from: 'Taro <taro@biglobe.ne.jp>' } },
  'sender-reply-elsewhere': { fires: { fields: ['Reply-To: other@gmail.com'] }, spares: { fields: ['Reply-To: office@friends.example'] } },
  'sender-address-in-name': { fires: { from: '"support@bank.example" <x@other.example>' }, spares: { from: '"hanako@friends.example" <hanako@friends.example>' } },
  'sender-dmarc-fail': { fires: { fields: [RECEIVED, DMARC_FAIL] }, spares: { fields: [RECEIVED, DMARC_FAIL.replace('fail', 'pass')] } },
  'route-no-attested-hop': { fires: {}, spares: { fields: [RECEIVED] } },
  'addressee-is-mail-address': { fires: { text: 'Dear reader@home.example,\n\nyour account.' }, spares: { text: 'Dear Taro,\n\nwe wrote to reader@home.example last week.' } },
  'addressee-generic': { fires: { text: 'Dear customer,\n\nhello.' }, spares: { text: 'Dear Taro,\n\nhello.' } },
  'wording-letter-opening': { fires: { text: '拝啓 様\n\nお知らせです。' }, spares: { text: '拝啓 春の候\n\nお知らせです。\n\n敬具' } },
  'wording-translated-closing': { fires: { text: 'お知らせです。\n\n心から、\nチーム' }, spares: { text: '心からお詫び申し上げます。' } },
  'wording-link-above': { fires: { html: '<p>上記のリンクを押してください。</p><p><a href="https://a.example/">確認</a></p>' }, spares: { html: '<p><a href="https://a.example/">確認</a></p><p>上記のリンクを押してください。</p>' } },
  'wording-two-company-forms': { fires: { text: 'Copyright Acme K.K Inc.' }, spares: { text: 'Copyright Acme Co., Ltd.' } },
  'wording-spaces-in-japanese': { fires: { text: 'この メール は 自動 です。' }, spares: { text: 'このメールは自動です。' } },
  'wording-lookalike-letters': { fires: { text: 'Your p\u0430ssword is known.' }, spares: { text: 'Your password is known. Привет.' } },
  'wording-hidden-text': {
    fires: { html: '<p>Hello</p><span style="font-size:0">garden chairs</span><p>there</p><span style="font-size:0">cheap flights</span>' },
    spares: { html: '<p>Hello</p><p>there</p>' },
  },
  'pretext-mailbox-broken': { fires: { html: '<p>メールボックスが破損しました。</p><a href="https://a.example/login">修正</a>' }, spares: { text: 'メールボックスを整理しました。' } },
  'pretext-account-scare': { fires: { html: '<p>Please verify your account within 24 hours.</p><a href="https://a.example/x">Verify</a>' }, spares: { text: 'Please verify your account.' } },
  'pretext-parcel-fee': { fires: { html: '<p>Your parcel is held at customs.</p><a href="https://a.example/pay">Pay</a>' }, spares: { text: 'The parcel with the books is held at the shop for you.' } },
  'pretext-advance-fee': { fires: { text: 'I am a widow. My late husband left $9,000,000. Kindly reply to me.' }, spares: { text: 'The book costs $9. Kindly reply to me.' } },
  'pretext-extortion': { fires: { text: 'I recorded you with your webcam. Pay in bitcoin.' }, spares: { text: 'The price of bitcoin fell today.' } },
  'pretext-callback-invoice': { fires: { from: 'Billing <billing.dept@gmail.com>', text: 'Invoice no. 1. To cancel your subscription call us at +1 (202) 555-0143.' }, spares: { text: 'Invoice no. 1. Call us at +1 (202) 555-0143.' } },
  'pretext-executive-group': { fires: { from: '社長 <boss@gmail.com>', text: 'LINEのグループを作成してください。内密にお願いします。' }, spares: { from: '社長 <boss@firm.example>', text: 'LINEのグループを作成してください。内密にお願いします。' } },
  'pretext-unasked-offer': { fires: { text: 'We offer SEO services and backlinks.' }, spares: { text: 'The search engine is down.' } },
  'link-call-to-action-foreign': { fires: { from: 'Amazon <info@x.example>', html: '<a href="https://other.example/login">ログイン</a>' }, spares: { from: 'Amazon <info@amazon.co.jp>', html: '<a href="https://www.amazon.co.jp/login">ログイン</a>' } },
  'link-brand-words-in-domain': { fires: { from: 'Amazon <i@x.example>', html: '<a href="https://amazon-login.example/">Log in</a>' }, spares: { html: '<a href="https://www.amazon.co.jp/">Log in</a>' } },
  'link-text-differs': { fires: { html: '<a href="https://evil.example/">www.bank.com</a>' }, spares: { html: '<a href="https://www.bank.com/x">www.bank.com</a>' } },
  'link-hidden-destination': { fires: { html: '<a href="https://bit.ly/abc">Open</a>' }, spares: { html: '<a href="https://shop.example/abc">Open</a>' } },
  'link-holds-recipient': { fires: { html: '<a href="https://a.example/?e=reader@home.example">Open</a>' }, spares: { html: '<a href="https://a.example/?e=1">Open</a>' } },
  'attachment-html': { fires: { attachment: { name: 'a.html', type: 'text/html', body: '<form><input type="password"></form>' } }, spares: { attachment: { name: 'a.html', type: 'text/html', body: '<p>minutes</p>' } } },
  'attachment-active': { fires: { attachment: { name: 'a.pdf.js', type: 'application/octet-stream', body: '//' } }, spares: { attachment: { name: 'a.pdf', type: 'application/pdf', body: '%PDF-1.4' } } },
  'attachment-type-differs': { fires: { attachment: { name: 'a.pdf', type: 'application/pdf', body: 'MZ\u0001\u0002' } }, spares: { attachment: { name: 'a.pdf', type: 'application/pdf', body: '%PDF-1.4' } } },
};

/** Rules that need the world's answers: the samples' goldens hold them. */
const BY_SAMPLES: Readonly<Record<string, { readonly fires: string; readonly spares: string }>> = {
  'sender-authenticated-brand': { fires: 'genuine-reset-en', spares: 'parcel-en' },
  'sender-passes-for-another': { fires: 'parcel-en', spares: 'genuine-reset-en' },
  'route-attested-hop': { fires: 'kagoya', spares: 'sextortion-en' },
  'link-blocklisted': { fires: 'kagoya', spares: 'genuine-bank-ja' },
  'link-young-domain': { fires: 'card-ja', spares: 'kagoya' },
  'place-reverse-proxy': { fires: 'kagoya', spares: 'card-ja' },
  'place-registration-not-known': { fires: 'kagoya', spares: 'card-ja' },
  'page-imitates-login': { fires: 'kagoya', spares: 'genuine-reset-en' },
  'attachment-qr-only': { fires: 'qr-ja', spares: 'personal-ja' },
};

describe('every rule', () => {
  it('has a case that fires and one that must not', () => {
    expect([...Object.keys(CASES), ...Object.keys(BY_SAMPLES)].toSorted()).toEqual(RULES.map((rule) => rule.id).toSorted());
  });

  const fired = (findings: readonly { readonly rule: string }[]): readonly string[] => findings.map((finding) => finding.rule);
  it.each(Object.entries(CASES))('%s fires on its case and spares the twin', async (rule, { fires, spares }) => {
    const options = { trust: ['mx.home.example'] };
    expect(fired((await dissectFixed(mailOf(fires), null, undefined, options)).findings)).toContain(rule);
    expect(fired((await dissectFixed(mailOf(spares), null, undefined, options)).findings)).not.toContain(rule);
  });

  it.each(Object.entries(BY_SAMPLES))('%s fires on one sample and spares another', async (rule, { fires, spares }) => {
    expect(fired((await dissectSample(fires, 'world')).findings)).toContain(rule);
    expect(fired((await dissectSample(spares, 'world')).findings)).not.toContain(rule);
  });
});
