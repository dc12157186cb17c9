import { defineRule } from '../define-rule.ts';

/** Replies go somewhere else. */
export const senderReplyElsewhere = defineRule({
  id: 'sender-reply-elsewhere',
  viewpoint: 'sender',
  severity: 'medium',
  provenance: 'inline-forward',
  title: { ja: '返信先が別の場所', en: 'Replies go somewhere else' },
  why: {
    ja: '返信先だけを別のフリーメールにするのは、差出人を装う人が返事を受け取るための手口です。',
    en: 'Whoever writes under a borrowed address must get the answers at another one, often free mail.',
  },
  needs: ['mailbox'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const reply = evidence.all('mailbox').find((mailbox) => mailbox.role === 'reply-to');
    if (author === null || reply === undefined || reply.domain === '') return 'no Reply-To';
    if (reply.organizationalDomain === author.organizationalDomain) return 'replies go to the author domain';
    if (!reply.lists.includes('free-mail')) return 'replies do not go to free mail';
    if (author.addrSpec.toLowerCase() === reply.addrSpec.toLowerCase()) return 'same address';
    // A list that writes under its own address, so that DMARC passes, keeps the writer in Reply-To: "Hanako via Club".
    const bounce = evidence.all('mailbox').find((mailbox) => mailbox.role === 'return-path');
    const isLists = evidence.all('text-shape')[0]?.isListMail === true && (bounce === undefined || bounce.organizationalDomain === author.organizationalDomain);
    const writer = /^(.+?) via \S/i.exec(author.displayName)?.[1];
    if (isLists && writer !== undefined && (reply.displayName === '' || reply.displayName === writer)) return 'a list writes for its member';
    return [{
      sentence: { ja: `返信すると、差出人とは別の ${reply.domain} に届きます。`, en: `A reply would go to ${reply.domain}, not to the sender at ${author.domain}.` },
      observations: [reply, author],
      places: reply.places,
    }];
  },
});
