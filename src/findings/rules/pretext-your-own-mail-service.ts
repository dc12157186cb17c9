import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** It poses as your own mail service. */
export const pretextYourOwnMailService = defineRule({
  id: 'pretext-your-own-mail-service',
  viewpoint: 'pretext',
  severity: 'medium',
  shows: { kind: 'phishing', goal: 'credentials' },
  techniques: ['T1656', 'T1036'],
  title: { ja: 'あなたの組織の担当者を装う', en: 'It poses as your own mail service' },
  why: {
    ja: '宛先のドメインを名乗りに使い、社内の管理者からの連絡に見せかける手口です。',
    en: 'It takes the recipient’s own domain into its name, to look like the mail service of the reader’s house.',
  },
  needs: ['mailbox'],
  evaluate: (evidence) => {
    const author = evidence.author();
    if (author === null || author.displayName === '') return 'no display name';
    const name = author.displayName.toLowerCase();
    const own = evidence.all('mailbox').find(({ role, domain, organizationalDomain, lists }) =>
      role === 'recipient' && organizationalDomain !== null && organizationalDomain !== author.organizationalDomain && lists.length === 0
      && (name.includes(organizationalDomain) || name.includes(domain)));
    if (own === undefined) return 'the name does not hold the recipient’s domain';
    const words = quoted([author.displayName]);
    return [{ sentence: { ja: `差出人名${words.ja}は宛先のドメインを名乗っていますが、アドレスは「${author.domain}」のものです。`, en: `The sender’s name ${words.en} holds the recipient’s own domain, but its address belongs to ${author.domain}.` }, observations: [author] }];
  },
});
