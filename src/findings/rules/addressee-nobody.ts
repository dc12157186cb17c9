import { defineRule } from '../define-rule.ts';
import { isDeliveryReport } from '../define-story-rule.ts';

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
    if (addressee === undefined || (addressee.form !== 'nobody' && addressee.form !== 'greeting-alone')) return 'not greeted so';
    // Who answers, writes to a list or reports a failed delivery begins with the matter.
    if (evidence.all('subject')[0]?.hasThread === true) return 'an answer in a conversation';
    if (evidence.all('text-shape')[0]?.isListMail === true) return 'a mail to a list';
    if (isDeliveryReport(evidence)) return 'a report of a mail server';
    if (addressee.form === 'greeting-alone') return [{ sentence: { ja: `「${addressee.text}」と呼びかけるだけで、誰に宛てたのかが書かれていません。`, en: `It greets with “${addressee.text}” and names nobody.` }, observations: [addressee] }];
    return [{ sentence: { ja: `宛名なしで「${addressee.text}」と始まり、誰に宛てたのかが書かれていません。`, en: `It begins “${addressee.text}” and names nobody.` }, observations: [addressee] }];
  },
});
