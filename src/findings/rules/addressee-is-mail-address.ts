import { defineRule } from '../define-rule.ts';
import { isDeliveryReport } from '../define-story-rule.ts';

/** You are called by your mail address. */
export const addresseeIsMailAddress = defineRule({
  id: 'addressee-is-mail-address',
  viewpoint: 'addressee',
  severity: 'medium',
  title: { ja: '宛名がメールアドレス', en: 'You are called by your mail address' },
  why: {
    ja: '本当の取引先なら契約者の名前を知っています。アドレスだけの宛名は、アドレスの一覧に一斉送信している印です。',
    en: 'A company that you deal with knows your name. A bare address as the greeting is the mark of a mailing to a list of addresses.',
  },
  needs: ['addressee'],
  evaluate: (evidence) => {
    const addressee = evidence.all('addressee')[0];
    if (addressee === undefined || (addressee.form !== 'mail-address' && addressee.form !== 'local-part')) return 'not greeted by the address';
    return [{
      // A mail server knows no more of you than your address.
      severity: isDeliveryReport(evidence) ? 'note' : addressee.form === 'mail-address' ? 'medium' : 'low',
      sentence: { ja: `宛名が「${addressee.text}」で、お名前ではありません。`, en: `You are greeted as “${addressee.text}”, not by your name.` },
      observations: [addressee],
    }];
  },
});
