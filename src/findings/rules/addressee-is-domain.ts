import { defineRule } from '../define-rule.ts';

/** You are called by your domain. */
export const addresseeIsDomain = defineRule({
  id: 'addressee-is-domain',
  viewpoint: 'addressee',
  severity: 'medium',
  techniques: ['T1566'],
  title: { ja: '宛名がドメイン名', en: 'You are called by your domain' },
  why: {
    ja: '取引先なら会社名を知っています。メールアドレスの「＠」の右側を会社名のように呼ぶのは、アドレスの一覧から機械で作った宛名です。',
    en: 'A firm that deals with you knows your name. What stands right of the @, used as a company’s name, was made from a list of addresses.',
  },
  needs: ['addressee'],
  evaluate: (evidence) => {
    const addressee = evidence.all('addressee')[0];
    if (addressee === undefined || addressee.form !== 'domain') return 'not greeted so';
    return [{ sentence: { ja: `メールアドレスのドメイン「${addressee.text}」を、会社名のように宛名にしています。`, en: `You are greeted by the domain of your address, “${addressee.text}”, as if it were a name.` }, observations: [addressee] }];
  },
});
