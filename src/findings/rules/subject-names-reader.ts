import { defineRule } from '../define-rule.ts';
import { isDeliveryReport } from '../define-story-rule.ts';

/** The subject calls the reader by their mail address. */
export const subjectNamesReader = defineRule({
  id: 'subject-names-reader',
  viewpoint: 'subject',
  severity: 'low',
  provenance: 'inline-forward',
  title: { ja: '件名に自分のメールアドレス', en: 'The subject holds your mail address' },
  why: {
    ja: '名前を知らない相手に大量に送る人は、名前の代わりにメールアドレスを差し込みます。ログインのお知らせなどにも使われます。',
    en: 'Who sends to thousands without knowing a name fills the address in. Some notices about an account do it too.',
  },
  needs: ['subject', 'mailbox'],
  evaluate: (evidence) => {
    const subject = evidence.all('subject')[0];
    if (subject === undefined) return 'no subject';
    const text = subject.text.toLowerCase();
    const recipient = evidence.all('mailbox').find((mailbox) => mailbox.role === 'recipient' && mailbox.domain !== '' && text.includes(mailbox.addrSpec.toLowerCase()));
    if (recipient === undefined) return 'the subject does not hold the reader’s address';
    const author = evidence.author();
    if (subject.isReplyOrForward && subject.hasThread) return 'an answer in a conversation';
    if (author !== null && (author.ownerBrandId !== null || author.organizationalDomain === recipient.organizationalDomain)) return 'a known house or the reader’s own';
    if (isDeliveryReport(evidence)) return 'a delivery report';
    // Its program tells who is no member, or asks whether one wants to be.
    if (evidence.all('text-shape')[0]?.isListMail === true) return 'a mailing list';
    return [{
      sentence: { ja: `件名に宛先のアドレス「${recipient.addrSpec}」が差し込まれています。`, en: `The subject was filled in with the recipient’s address, “${recipient.addrSpec}”.` },
      observations: [subject, recipient],
      places: subject.places,
    }];
  },
});
