import { defineRule } from '../define-rule.ts';

const SHOWN = 40;

/** Plain letters, wrapped up so that only the reader sees them. */
export const senderWrappedWords = defineRule({
  id: 'sender-wrapped-words',
  viewpoint: 'sender',
  severity: 'low',
  provenance: 'raw',
  techniques: ['T1027'],
  title: { ja: '要らない符号化で隠された名前・件名', en: 'A name or subject encoded without need' },
  why: {
    ja: '英数字だけの名前や件名は、そのまま書けます。わざわざ符号化すると、元データの言葉を調べる検査からは読めなくなります。設定の古い配信システムもこう書くことがあります。',
    en: 'Plain letters need no encoding. Encoded all the same, they are hidden from filters that search the raw words. Some clumsy mailing systems do it too.',
  },
  needs: ['wrapped-words'],
  evaluate: (evidence) => {
    const seen = evidence.all('wrapped-words').find(({ isBase64 }) => isBase64) ?? evidence.all('wrapped-words')[0];
    if (seen === undefined) return 'nothing encoded without need';
    const text = seen.text.slice(0, SHOWN);
    const [ja, en] = seen.view === 'subject' ? ['件名', 'The subject'] : ['差出人名', 'The sender’s name'];
    return [{
      // Quoted-printable leaves the letters readable: a habit, not a hiding-place.
      severity: seen.isBase64 ? 'low' : 'note',
      sentence: { ja: `${ja}「${text}」は普通の英数字なのに、符号化して書かれています。`, en: `${en}, “${text}”, is of plain letters and was encoded all the same.` },
      observations: [seen],
    }];
  },
});
