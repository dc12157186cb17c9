import { defineRule } from '../define-rule.ts';

/** Another address stands in the display name. */
export const senderAddressInName = defineRule({
  id: 'sender-address-in-name',
  viewpoint: 'sender',
  severity: 'medium',
  provenance: 'inline-forward',
  techniques: ['T1656'],
  title: { ja: '表示名に別のアドレス', en: 'Another address stands in the display name' },
  why: {
    ja: '表示名に書かれたアドレスは飾りで、実際の差出人ではありません。',
    en: 'An address in the display name is decoration; it is not the sender.',
  },
  needs: ['mailbox'],
  evaluate: (evidence) => {
    const author = evidence.author();
    if (author === null || author.addressInDisplayName === null) return 'no other address in the display name';
    const shown = author.addressInDisplayName.split('@')[1]?.toLowerCase() ?? '';
    if (shown === author.domain || author.domain.endsWith(`.${shown}`)) return 'same domain';
    return [{
      sentence: { ja: `表示名には ${shown} のアドレスが書かれていますが、実際の差出人は ${author.domain} です。`, en: `The display name shows an address at ${shown}; the mail is from ${author.domain}.` },
      observations: [author],
    }];
  },
});
