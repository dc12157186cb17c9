import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** A filter stamped the subject. */
export const subjectFilterStamp = defineRule({
  id: 'subject-filter-stamp',
  viewpoint: 'subject',
  severity: 'note',
  bearing: 'informs',
  title: { ja: '件名に迷惑メール判定の印', en: 'A filter stamped the subject' },
  why: {
    ja: '途中のサーバーの判定は一つの証言で、証拠ではありません。正規のメールに付くこともあります。',
    en: 'One filter on the way held this mail for junk. It is a witness, not proof: genuine mail gets such stamps too.',
  },
  needs: ['filter-stamp'],
  evaluate: (evidence) => {
    const stamps = evidence.all('filter-stamp');
    const words = quoted(wordsOf(stamps));
    return [{
      sentence: {
        ja: `件名の${words.ja}は、配送途中の迷惑メールフィルターが付けた印です（証言の一つであり、証拠ではありません）。`,
        en: `The mark ${words.en} in the subject was put there by a spam filter on the way: a witness, not proof.`,
      },
      observations: stamps,
    }];
  },
});
