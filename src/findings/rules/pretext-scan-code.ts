import { defineStoryRule } from '../define-story-rule.ts';

/** It wants a code scanned. */
export const pretextScanCode = defineStoryRule({
  id: 'pretext-scan-code',
  title: { ja: 'QRコードを読み取らせる', en: 'It wants a code scanned' },
  why: {
    ja: 'パソコンの対策を避けるため、スマートフォンでQRコードを読み取らせる手口です。',
    en: 'A code that is scanned with a telephone leads past what protects the computer.',
  },
  groups: ['lure-identity', 'lure-security', 'lure-restriction', 'lure-payment', 'lure-document', 'lure-password', 'lure-subscription', 'lure-refund'],
  demands: ['demand-scan'],
  needsDemand: true,
  tells: (words) => ({ ja: `${words.ja}と不安にさせ、QRコードを読み取らせようとしています。`, en: `It says ${words.en} and wants a code scanned with a telephone.` }),
});
