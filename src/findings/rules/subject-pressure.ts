import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** The subject presses the reader. */
export const subjectPressure = defineRule({
  id: 'subject-pressure',
  viewpoint: 'subject',
  severity: 'low',
  title: { ja: '件名が急がせる', en: 'The subject presses the reader' },
  why: {
    ja: '急がせる言葉は、考える前に動かすために使われます。正規の通知にもあるため、これだけでは判断しません。',
    en: 'Urgent words are there to make people act before they think. Genuine notices use them too, so this alone decides nothing.',
  },
  needs: ['subject'],
  evaluate: (evidence) => {
    const words = evidence.phrases('pressure').filter((phrase) => phrase.in === 'subject');
    if (words.length === 0) return 'no pressure in the subject';
    const quotes = quoted(wordsOf(words));
    return [{
      sentence: { ja: `件名の${quotes.ja}は、急いで開かせるための言葉です。`, en: `The subject uses ${quotes.en} to make you open it in a hurry.` },
      observations: words,
    }];
  },
});
