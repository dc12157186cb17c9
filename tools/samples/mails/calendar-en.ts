import { arrival } from '../arrival.ts';
import { encodeText } from '../charsets.ts';
import { filePart, multipart, textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { inventedNetwork, sendingHost } from '../world.ts';

const HOST = 'secure-payroll-review.top';
const LINK = `https://${HOST}/s/microsoft/login`;
const ICS = `BEGIN:VCALENDAR
PRODID:-//Invented//Calendar//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:2025-1103-77@payroll-office.example
DTSTART:20251103T150000Z
DTEND:20251103T153000Z
ORGANIZER;CN="Payroll: Benefits Office":mailto:benefits@payroll-office.example
ATTENDEE;RSVP=TRUE:mailto:sam@example.net
SUMMARY:Sal\u200bary adjust\u200bment – action required
DESCRIPTION:Your updated salary statement is ready. Sign in with your Micro\u200bsoft 365 account to review\\nand confirm it before the deadline:\\n${LINK}
LOCATION:Microsoft Teams
END:VEVENT
END:VCALENDAR
`;

/** An entry for the calendar that brings its own link and its own deadline. */
export const calendarEn: Sample = {
  name: 'calendar-en',
  what: 'Invitation in the name of the payroll office from somebody else\'s account; the link stands in the invitation alone',
  mustFind: 'an invitation whose organizer is not the sender, with characters of no width in it, and a link to a foreign .top host with a sign-in path',
  label: 'phishing',
  lineEnds: 'crlf',
  trace: arrival({
    returnPath: 'j.doe@lakeside-optics.example', helo: 'mail.lakeside-optics.example', reverseName: 'mail.lakeside-optics.example',
    address: '198.51.100.72', recipient: 'sam@example.net', queueId: '4dX0b66QzWz5p', date: 'Mon, 03 Nov 2025 07:30:12 +0000 (UTC)',
  }),
  fields: [
    ['From', 'HR Notification <j.doe@lakeside-optics.example>'],
    ['To', 'sam@example.net'],
    ['Subject', 'Invitation: Salary adjustment – action required'.replace('–', '-')],
    ['Date', 'Mon, 3 Nov 2025 07:30:08 +0000'],
    ['Message-ID', '<1103.77@mail.lakeside-optics.example>'],
  ],
  content: multipart('mixed', 'b1_1103', [
    textPart('You have been invited to the following event.\n', { charset: 'utf-8', encoding: '7bit' }),
    filePart(encodeText(ICS, 'utf-8'), 'text/calendar; charset=utf-8; method=REQUEST; name="invite.ics"', [['Content-Disposition', 'attachment; filename="invite.ics"']]),
  ]),
  world: {
    comment: 'Invented. Nobody has listed the host yet.',
    takenAt: '2025-11-03T09:00:00Z',
    dns: { ...sendingHost({ domain: 'lakeside-optics.example', host: 'mail.lakeside-optics.example', address: '198.51.100.72' }), [HOST]: { A: ['203.0.113.201'] } },
    rdap: { [HOST]: { outcome: 'found', registeredAt: '2025-11-01T10:00:00Z', expiresAt: '2026-11-01T10:00:00Z', registrar: 'Invented Names Ltd.', status: ['client transfer prohibited'] } },
    geo: { '198.51.100.72': inventedNetwork('CA', 'Invented Hosting Inc.') },
    blocklists: { [LINK]: [{ source: 'Google Safe Browsing', outcome: 'absent' }] },
    capture: {},
  },
};
