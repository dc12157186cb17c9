import { defineRule } from '../define-rule.ts';

/** Nobody is named. */
export const addresseeNobody = defineRule({
  id: 'addressee-nobody',
  viewpoint: 'addressee',
  severity: 'note',
  bearing: 'informs',
  techniques: ['T1566'],
  title: { ja: '宛名がない', en: 'Nobody is named' },
  why: {
    ja: '宛名のないメールはお知らせや仲間同士にもありますが、契約や口座の話なら普通は名前から始まります。',
    en: 'Notices and friends do without a name too; a mail about your contract or account usually begins with your name.',
  },
  needs: ['addressee'],
  evaluate: (evidence) => {
    const addressee = evidence.all('addressee')[0];
    if (addressee === undefined || addressee.form !== 'nobody') return 'not greeted so';
    return [{ sentence: { ja: `宛名なしで「${addressee.text}」と始まり、誰に宛てたのかが書かれていません。`, en: `It begins “${addressee.text}” and names nobody.` }, observations: [addressee] }];
  },
});
