import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';

/** An invitation from somebody else. */
export const attachmentCalendarForeign = defineRule({
  id: 'attachment-calendar-foreign',
  viewpoint: 'attachment',
  severity: 'low',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1566.001'],
  title: { ja: '差出人と違う主催者の招待状', en: 'An invitation whose organizer is not the sender' },
  why: {
    ja: '招待状は開かなくてもカレンダーに予定とリンクを書き込むことがあります。',
    en: 'An invitation may put an entry with its link into the calendar without being opened.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const hit = filesOf(evidence.all('attachment'), 'calendar').find(({ content }) => content.organizer !== null && content.organizer.includes('@'));
    if (hit === undefined || author === null) return 'no invitation with an organizer';
    const domain = hit.content.organizer?.split('@').at(-1) ?? '';
    const houses = evidence.all('mailbox').filter((mailbox) => mailbox.role !== 'recipient').map((mailbox) => mailbox.organizationalDomain ?? mailbox.domain);
    if (houses.some((house) => domain === house || domain.endsWith(`.${house}`)) || evidence.all('mailbox').some((mailbox) => mailbox.addrSpec.toLowerCase() === hit.content.organizer)) return 'the organizer is the sender’s or a recipient’s';
    const link = evidence.all('link').find((link) => link.via === 'attachment' && link.host !== '' && !link.isAuthorsDomain && link.ownerBrandId === null && link.registrableDomain !== null && !domain.endsWith(link.registrableDomain));
    if (link === undefined) return 'it leads nowhere else';
    const name = called(hit.file);
    return [{
      severity: hit.content.invisible > 0 ? 'medium' : 'low',
      sentence: { ja: `${name.ja}は招待状で、主催者（${hit.content.organizer}）は差出人と違い、${link.host} へのリンクがあります。`, en: `${capital(name.en)} is an invitation whose organizer (${hit.content.organizer}) is not the sender; it leads to ${link.host}.` }, observations: [hit.file, link],
    }];
  },
});
