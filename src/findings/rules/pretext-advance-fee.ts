import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** A fortune for a reply. */
export const pretextAdvanceFee = defineRule({
  id: 'pretext-advance-fee',
  viewpoint: 'pretext',
  severity: 'high',
  shows: { kind: 'fraud', goal: 'reply' },
  techniques: ['T1657'],
  title: { ja: '大金の話で返信させる', en: 'A fortune for a reply' },
  why: {
    ja: '遺産や未請求資金などの大金を持ちかけ、返信させてから手数料を取る詐欺（419詐欺）の型です。',
    en: 'An inheritance or unclaimed fortune, secrecy, and a reply: advance-fee fraud (419).',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const money = evidence.phrases('lure-money');
    const story = [...evidence.phrases('lure-inheritance'), ...evidence.phrases('lure-confidential')];
    if (money.length === 0) return 'no sum of money';
    const kinds = new Set(story.map((phrase) => phrase.places[0]?.quote.toLowerCase()));
    if (kinds.size < 2) return 'no story of inheritance or secrecy';
    if (evidence.phrases('demand-reply').length === 0 && !evidence.all('mailbox').some((mailbox) => mailbox.role === 'reply-to')) return 'no reply is wanted';
    const words = quoted(wordsOf([...money.slice(0, 1), ...story.slice(0, 2)]));
    return [{ sentence: { ja: `${words.ja}と大金の話を持ちかけ、返信させようとしています。`, en: `It offers a fortune (${words.en}) and wants you to reply.` }, observations: [...money.slice(0, 1), ...story.slice(0, 3)] }];
  },
});
