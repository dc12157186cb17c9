import { defineOddityRule } from '../define-oddity-rule.ts';

/** Broken characters. */
export const wordingMojibake = defineOddityRule({
  id: 'wording-mojibake',
  oddity: 'mojibake',
  severity: 'note',
  title: { ja: '文字化け', en: 'Broken characters' },
  why: {
    ja: '文字コードの取り違えで化けた文字です。転送や配信リストでも起きるので、それだけでは何も言えません。',
    en: 'Text read in the wrong charset. Forwarding and lists do that too, so it proves nothing by itself.',
  },
  tells: (words) => ({ ja: `${words.ja}のように文字が化けています。`, en: `Characters are broken: ${words.en}.` }),
});
