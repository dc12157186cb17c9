import { defineStoryRule } from '../define-story-rule.ts';

/** Taxes or benefits as the pretext. */
export const pretextTax = defineStoryRule({
  id: 'pretext-tax',
  shows: { kind: 'phishing', goal: 'payment' },
  title: { ja: '「税金・給付金」を口実にする', en: 'Taxes or benefits as the pretext' },
  why: {
    ja: '国税庁や自治体は、未納や給付の手続きをメールのリンクで求めません。',
    en: 'Tax offices and councils do not settle arrears or benefits through links in mails.',
  },
  groups: ['lure-tax'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words, way) => ({ ja: `${words.ja}と税金や給付金を口実に、${way.ja}手続きさせようとしています。`, en: `It speaks of taxes or benefits (${words.en}) and wants them settled${way.en}.` }),
});
