import { defineOddityRule } from '../define-oddity-rule.ts';

/** Polite and plain sentences mixed. */
export const wordingMixedRegister = defineOddityRule({
  id: 'wording-mixed-register',
  oddity: 'mixed-register',
  severity: 'note',
  title: { ja: '「です・ます」と「だ・である」の混在', en: 'Polite and plain sentences mixed' },
  why: {
    ja: '一つの段落の中で「です・ます」と「だ・である」が入り交じるのは、別々の文を貼り合わせたか、翻訳した跡です。規約・箇条書き・引用は除いてあります。',
    en: 'Polite and plain endings in one paragraph: pieces of several texts, or a translation. Terms, lists and quotations are left out.',
  },
  tells: (words) => ({ ja: `「です・ます」の段落に、「だ・である」の文${words.ja}が交じっています。`, en: `Among polite sentences stand plain ones: ${words.en}.` }),
});
