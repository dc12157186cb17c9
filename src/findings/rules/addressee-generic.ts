import { defineRule } from '../define-rule.ts';

/** A greeting that fits anybody. */
export const addresseeGeneric = defineRule({
  id: 'addressee-generic',
  viewpoint: 'addressee',
  severity: 'note',
  title: { ja: '宛名が誰にでも当てはまる', en: 'A greeting that fits anybody' },
  why: {
    ja: '「お客様」だけの宛名は正規のメールにもありますが、名前を知らない送り手も使います。',
    en: '“Dear customer” stands in genuine mail too, but also where the sender does not know you.',
  },
  needs: ['addressee'],
  evaluate: (evidence) => {
    const addressee = evidence.all('addressee')[0];
    if (addressee === undefined || addressee.form !== 'generic') return 'not a generic greeting';
    return [{ sentence: { ja: `宛名は「${addressee.text}」だけで、誰にでも当てはまります。`, en: `The greeting “${addressee.text}” fits anybody.` }, observations: [addressee] }];
  },
});
