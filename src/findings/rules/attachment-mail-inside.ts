import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** The attached mail tells a story of its own. */
export const attachmentMailInside = defineRule({
  id: 'attachment-mail-inside',
  viewpoint: 'attachment',
  severity: 'note',
  bearing: 'informs',
  title: { ja: '添付されたメールの中の言葉', en: 'Words of an attached mail' },
  why: {
    ja: '添付されたメールの言葉は、添付した人の言葉とはかぎりません。詐欺メールを調べてもらうために添付する人もいるので、このメールの結論には数えません。',
    en: 'What an attached mail says need not be what its carrier says. People attach frauds to have them looked at, so it does not count in this mail’s verdict.',
  },
  needs: ['attached-mail'],
  evaluate: (evidence) => {
    const telling = evidence.all('attached-mail').filter(({ lures, demands }) => lures.length > 0 && demands.length > 0);
    if (telling.length === 0) return 'no attached mail with a story and a demand';
    return telling.map((seen) => {
      const words = quoted([...seen.lures.slice(0, 2), ...seen.demands.slice(0, 1)]);
      const brand = seen.brandNames[0] ?? null;
      const subject = seen.subject.trim() === '' ? { ja: '', en: '' } : { ja: `「${seen.subject.trim()}」`, en: ` “${seen.subject.trim()}”` };
      return {
        sentence: {
          ja: `添付されたメール${subject.ja}には、${brand === null ? '' : `${brand.ja}の名と、`}${words.ja}という言葉があります。このメールを書いた人の言葉とはかぎらないため、結論には数えていません。気になるときは、添付されたメールだけを調べてください。`,
          en: `The attached mail${subject.en} says ${words.en}${brand === null ? '' : ` and names ${brand.en}`}. Those need not be the words of whoever wrote this one, and are not counted; to judge it, dissect the attached mail by itself.`,
        },
        observations: [seen],
      };
    });
  },
});
