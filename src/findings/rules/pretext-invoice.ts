import { defineStoryRule } from '../define-story-rule.ts';

/** An invoice to be opened. */
export const pretextInvoice = defineStoryRule({
  id: 'pretext-invoice',
  techniques: ['T1566.001', 'T1566.002'],
  severity: 'low',
  title: { ja: '「請求書・注文書」を開かせる', en: 'An invoice to be opened' },
  why: {
    ja: '請求書や注文書、支払通知を装い、リンクや添付を開かせる手口です。身に覚えのない請求は、その会社に別の方法で確かめます。',
    en: 'An invoice, an order or a payment advice is to be opened. If you do not expect it, ask the firm another way.',
  },
  groups: ['lure-invoice'],
  demands: ['demand-open', 'demand-click'],
  tells: (words) => ({ ja: `${words.ja}と請求や注文を装い、リンクや添付を開かせようとしています。`, en: `It shows an invoice or order (${words.en}) and wants it opened.` }),
});
