import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ attachment: { name: 'invite.ics', type: 'text/calendar', body: 'BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nORGANIZER;CN=Payroll:mailto:payroll@other-house.com\nSUMMARY:Review\nDESCRIPTION:https://secure-review.net/open\nEND:VEVENT\nEND:VCALENDAR\n' } }],
  spares: [{ attachment: { name: 'invite.ics', type: 'text/calendar', body: 'BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nORGANIZER;CN=Hanako:mailto:hanako@friends.example\nSUMMARY:Lunch\nDESCRIPTION:https://friends.example/lunch\nEND:VEVENT\nEND:VCALENDAR\n' } }],
};
