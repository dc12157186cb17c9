import { defineOfferRule } from '../define-story-rule.ts';

/** Loans offered to strangers. */
export const pretextLoan = defineOfferRule({
  id: 'pretext-loan',
  title: { ja: '融資の勧誘', en: 'Loans offered to strangers' },
  why: {
    ja: '審査なしや即日をうたう融資の勧誘は、手数料をだまし取る詐欺や違法な貸付けです。',
    en: 'Loans without a check, offered to strangers, are a fraud for fees or an illegal lender.',
  },
  groups: ['lure-loan'],
  tells: (words) => ({ ja: `${words.ja}という、融資の勧誘です。`, en: `It offers a loan (${words.en}).` }),
});
