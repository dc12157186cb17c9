import { describe, expect, it } from 'vitest';
import { dissectFixed, mailOf } from '../../../test/shipped.ts';
import type { MailSpec } from '../../findings/rule-cases.ts';
import type { BrandClaim } from './model.ts';

async function claimsOf(mail: MailSpec): Promise<readonly BrandClaim[]> {
  const { evidence } = await dissectFixed(mailOf(mail), null);
  return evidence.observations.filter((seen) => seen.kind === 'brand-claim');
}

/** `brand spoken "quote"`, the main claim marked. */
const told = (claims: readonly BrandClaim[]): string[] => claims.map((claim) => `${claim.isMain ? '* ' : ''}${claim.brandId} ${claim.spoken} "${claim.places[0]?.quote}"`);

describe('who a mail claims to be', () => {
  it.each<[string, MailSpec, string]>([
    ['a display name', { from: '楽天カード <x@mail.example>' }, '* rakuten-card display-name "楽天カード"'],
    ['a domain as display name', { from: 'etc-meisai.jp <x@mail.example>' }, '* etc-meisai display-name "etc-meisai.jp"'],
    ['a domain that is nearly its own', { from: 'Aamzon.co.jp <x@mail.example>', text: 'hello' }, '* amazon display-name "Aamzon.co.jp"'],
    ['the way it speaks to its customers', { text: 'いつもメルカリをご利用いただきありがとうございます。' }, '* mercari addressing "メルカリ"'],
    ['the same in English', { text: 'Your Netflix membership is on hold.' }, '* netflix addressing "Netflix"'],
    ['a copyright line', { text: 'Please log in.\n© 2025 PayPal, Inc. All rights reserved.' }, '* paypal copyright "PayPal"'],
    ['a signature', { text: `お支払いの確認をお願いします。\n\n${'本文です。'.repeat(90)}\n\n三井住友カード株式会社` }, '* smbc-card signature "三井住友カード"'],
    ['a contact block', { text: `お支払いの確認をお願いします。\n\n${'本文です。'.repeat(90)}\n\n■会社名：楽天カード\n■住所：東京都港区\n■TEL：03-0000-0000\n■URL：https://card.example/` }, '* rakuten-card signature "楽天カード"'],
    ['a contact block without labels', { text: `ご確認ください。\n\n${'本文です。'.repeat(90)}\n\nメルカリ\n〒106-6118 東京都港区\n電話 03-0000-0000\n受付時間 9:00-18:00` }, '* mercari signature "メルカリ"'],
    ['the desk that signs it', { text: 'Please call us.\n\nRegards,\nNetflix Billing Department' }, '* netflix signature "Netflix"'],
    ['the desk in a closing', { text: 'Please call us.\n\nSincerely, the PayPal Account Security Team' }, '* paypal signature "PayPal"'],
    ['its own address, when the text names it', { from: '<info@amazon.co.jp>', text: 'Amazon からのお知らせ' }, '* amazon address "info@amazon.co.jp"'],
    ['an address that is made to look so', { from: '<info@arnazon.com>', text: 'Amazon news' }, '* amazon address "info@arnazon.com"'],
  ])('is told by %s', async (_, mail, expected) => {
    expect(told(await claimsOf(mail))).toContain(expected);
  });

  it.each<[string, MailSpec]>([
    ['a subject about a firm', { subject: 'Amazon buys a bookshop', text: 'What do you think of Amazon?' }],
    ['running text', { text: '昨日メルカリで机を買いました。' }],
    ['an address nobody speaks about', { from: 'Taro <taro@amazon.co.jp>', text: '明日の昼はどうですか。' }],
    ['a colleague’s own mailbox', { from: 'Taro Suzuki <taro.suzuki@lenovo.com>', text: 'Lenovo laptops have that key too.' }],
    ['who answers in a thread from work', { from: '<tsuzuki@lenovo.com>', text: 'Lenovo laptops have that key too.', fields: ['In-Reply-To: <1@friends.example>'] }],
    ['a feature that has a brand in its name', { subject: 'Drivers', text: 'What is new:\n\nApple ADMAC support\n\ncalls Lenovo support\n\nWebEx web communications services\n' }],
    ['a person and the firm they work for', { from: '"Hanako Yamada (PayPal)" <hanako@friends.example>' }],
    ['a name that says whose paper it is', { from: 'Friends Apple News <news@friends.example>' }],
    ['the firm under a person’s signature', { text: `明日の件です。\n\n${'本文です。'.repeat(90)}\n\n山田花子\nメルカリ\n〒106-6118 東京都港区\nTEL: 03-0000-0000\nhanako.yamada@friends.example\nhttps://friends.example/` }],
    ['a shop that lists where it sells', { text: `新しい棚です。\n\n${'本文です。'.repeat(90)}\n\nメルカリでも同じ棚を売っています。\n〒106-6118 東京都港区\nTEL: 03-0000-0000` }],
    ['a quoted mail', { text: 'I got this:\n> Your Netflix membership is on hold.\n> © 2025 Netflix, Inc.' }],
    ['a mail that is passed on', { text: 'Is this real?\n\n---------- Forwarded message ---------\n\nYour Netflix membership is on hold.' }],
    ['a patch', { text: '+ * Copyright (C) 2024 Google LLC\n+ */\n+#include <linux/bitmap.h>' }],
    ['the advertisement under a free mailbox’s letters', { from: 'Taro <taro@yahoo.com>', text: 'See you at noon.\n\nYour Yahoo! account has 1 TB.' }],
  ])('is not told by %s', async (_, mail) => {
    expect((await claimsOf(mail)).filter((claim) => claim.isMain)).toEqual([]);
  });

  it('keeps several brands apart, and the one with more of its voices is the main claim', async () => {
    const claims = await claimsOf({ from: 'Amazon <x@mail.example>', subject: '三井住友カードからのご連絡', text: 'いつも三井住友カードをご利用いただきありがとうございます。' });
    expect(told(claims)).toEqual(['* smbc-card addressing "三井住友カード"', 'amazon display-name "Amazon"']);
    expect(claims.map((claim) => claim.voices)).toEqual([['addressing', 'subject'], ['display-name']]);
    expect(claims.every((claim) => claim.isOwnVoice)).toBe(true);
  });

  it('points at the words in the mail', async () => {
    const mail = { from: '楽天カード <x@mail.example>', html: '<img src="x.png" alt="楽天カード"><p>楽天カードのお客様</p>' };
    const bytes = mailOf(mail);
    const [claim] = await claimsOf(mail);
    const words = claim?.places.map((place) => place.range === null ? null : new TextDecoder().decode(bytes.subarray(place.range.start, place.range.end)));
    expect(words).toEqual(['楽天カード', '楽天カード', 'x.png']);
  });
});

describe('mailboxes', () => {
  it('are members’ or the provider’s own', async () => {
    const membersOf = async (from: string): Promise<boolean> => {
      const { evidence } = await dissectFixed(mailOf({ from }), null);
      return evidence.observations.some((seen) => seen.kind === 'mailbox' && seen.role === 'author' && seen.isMembers);
    };
    for (const from of ['taro@gmail.com', 'taro@kmf.biglobe.ne.jp', 'info@outlook.com']) expect(await membersOf(from), from).toBe(true);
    for (const from of ['postmaster@outlook.com', 'feedback@arf.mail.yahoo.com', 'no-reply@biglobe.ne.jp', 'a@friends.example']) expect(await membersOf(from), from).toBe(false);
  });
});
