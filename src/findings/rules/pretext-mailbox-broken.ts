import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** A mail that arrived says that mail does not arrive. */
export const pretextMailboxBroken = defineRule({
  id: 'pretext-mailbox-broken',
  viewpoint: 'pretext',
  severity: 'medium',
  shows: { kind: 'phishing', goal: 'credentials' },
  title: { ja: '「メールが届かない」と書いたメールが届いた', en: 'A mail that arrived says that mail does not arrive' },
  why: {
    ja: '受信できないと言いながら、そのメール自体は届いています。',
    en: 'It says that the mailbox is broken; yet here it is.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const broken = evidence.phrases('lure-mailbox-broken');
    if (broken.length === 0) return 'no broken mailbox';
    if (evidence.callToAction() === null) return 'nothing to click';
    if (evidence.all('mailbox').some((mailbox) => mailbox.role === 'return-path' && mailbox.addrSpec === '')) return 'a delivery report';
    const words = quoted(wordsOf(broken), 1);
    return [{ sentence: { ja: `${words.ja}とありますが、このメールは届いています。話が矛盾しています。`, en: `It says ${words.en}; yet this mail arrived. The story contradicts itself.` }, observations: broken.slice(0, 2) }];
  },
});
