import { defineRule } from '../define-rule.ts';

/** It answers a mail that you wrote. */
export const senderAnswersYou = defineRule({
  id: 'sender-answers-you',
  viewpoint: 'sender',
  severity: 'note',
  bearing: 'speaks-for',
  provenance: 'raw',
  title: { ja: 'あなたが送ったメールへの返信', en: 'It answers a mail that you wrote' },
  why: {
    ja: 'あなたが送ったメールの番号を知っているのは、あなたと宛先の人だけです。ただし、その人のアカウントが乗っ取られていれば、続きを装うこともできます。',
    en: 'Only you and those you wrote to know the number of that mail. If their account was taken over, though, its thief can go on in their name.',
  },
  needs: ['acquaintance'],
  evaluate: (evidence) => {
    const answer = evidence.all('acquaintance').find((seen) => seen.how === 'answers-you');
    if (answer === undefined) return 'it answers no mail that the reader is known to have written';
    return [{
      sentence: { ja: `あなたが ${answer.who} に送ったメールへの返信です。`, en: `It answers a mail that you wrote to ${answer.who}.` },
      observations: [answer],
    }];
  },
});
