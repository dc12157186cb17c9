import { defineOfferRule } from '../define-story-rule.ts';

/** A trader who introduces himself. */
export const pretextSupplier = defineOfferRule({
  id: 'pretext-supplier',
  title: { ja: '面識のない業者の営業', en: 'A trader who introduces himself' },
  why: {
    ja: '面識のない業者が、製品や見積もりの話を一斉に送っています。添付やリンクに危険なものが仕込まれることもあります。',
    en: 'A trader unknown to you offers goods or asks for a quotation, to many at once; attachments of such mails may be dangerous.',
  },
  groups: ['lure-supplier'],
  tells: (words) => ({ ja: `${words.ja}という、面識のない業者の営業です。`, en: `A trader whom you do not know offers or asks (${words.en}).` }),
});
