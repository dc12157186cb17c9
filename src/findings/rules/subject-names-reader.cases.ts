import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Gift team <info@fantasy-offers.com>', subject: 'reader@home.example, your gift is ready' }],
  spares: [
    { from: 'Amazon <account-update@amazon.co.jp>', subject: 'reader@home.example: new sign-in' },
    // The reader's own provider.
    { from: 'Help desk <help@home.example>', subject: 'Mailbox reader@home.example was moved' },
    { from: 'Hanako <hanako@friends.example>', subject: 'Re: is reader@home.example right?', fields: ['In-Reply-To: <1@home.example>'] },
    { from: 'Mail Delivery System <mailer-daemon@mx.friends.com>', subject: 'Undelivered mail for reader@home.example', fields: ['Return-Path: <>'], text: 'This mail was not delivered:\n\nMessage-Id: <1@home.example>\nSubject: hello' },
    { from: '<talk-admin@lists.club.example>', subject: 'You reader@home.example are not a member', fields: ['List-Subscribe: <mailto:talk-ctl@lists.club.example?body=subscribe>'] },
    { from: 'Gift team <info@fantasy-offers.com>', subject: 'Your gift is ready' },
  ],
};
