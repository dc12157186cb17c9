import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** An invoice that wants a call. */
export const pretextCallbackInvoice = defineRule({
  id: 'pretext-callback-invoice',
  viewpoint: 'pretext',
  severity: 'high',
  shows: { kind: 'fraud', goal: 'call-back' },
  techniques: ['T1566.004'],
  title: { ja: '請求書を装い電話させる', en: 'An invoice that wants a call' },
  why: {
    ja: '身に覚えのない請求を見せ、取り消しのために電話させる手口です（コールバック型）。',
    en: 'A charge that you never made, and a telephone number to cancel it: call-back phishing.',
  },
  needs: ['phrase', 'mailbox'],
  evaluate: (evidence) => {
    const phone = evidence.phrases('phone-number');
    const invoice = evidence.phrases('lure-invoice');
    if (phone.length === 0) return 'no telephone number';
    if (invoice.length === 0) return 'no invoice';
    const wants = [...evidence.phrases('demand-call'), ...evidence.phrases('demand-cancel')];
    if (wants.length === 0) return 'no call is wanted';
    const author = evidence.author();
    const claim = evidence.mainClaim();
    if (author === null || (!author.lists.includes('free-mail') && (claim === null || claim.isAuthorPermitted))) return 'not from free mail, and no foreign brand is claimed';
    // The number itself is masked in every report: told, it would be a row of asterisks.
    const words = quoted(wordsOf(invoice.slice(0, 2)));
    return [{ sentence: { ja: `${words.ja}と請求を見せ、電話をかけさせようとしています。`, en: `It shows a charge (${words.en}) and wants you to call.` }, observations: [...invoice.slice(0, 2), ...phone.slice(0, 1), ...wants.slice(0, 1)] }];
  },
});
