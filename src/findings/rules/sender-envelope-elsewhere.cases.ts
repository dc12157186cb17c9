import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

const amazon = { from: 'Amazon <info@amazon.co.jp>', text: 'いつもAmazonをご利用いただきありがとうございます。' };
const from = (envelope: string, ...more: readonly string[]) => ({ ...amazon, fields: [`Return-Path: <${envelope}>`, ATTESTED_HOP, ...more] });

export const cases: RuleCases = {
  fires: [from('k7@qzxwv.example.com'), from('info@friends.example')],
  spares: [
    from('bounce@bounces.amazon.co.jp'), from('0100@amazonses.com'), from('bounces+1@em1.sendgrid.net'), from(''),
    // Forwarders and lists, which write the envelope anew.
    from('SRS0=ab=cd=amazon.co.jp=info@friends.example'), from('reader+caf_=me=home.example@friends.example'),
    from('club-bounces@lists.club.example', 'List-Id: <club.lists.club.example>'),
    // The reader's own house, and a service that has the brand's key.
    from('bounce@home.example'), from('b@mailer.friends.example', 'DKIM-Signature: v=1; d=amazon.co.jp; s=x; b=AA=='),
    // An archive wrote a placeholder over it.
    from('reader@example.com'),
    { ...from('k7@qzxwv.example.com'), from: 'Hanako <hanako@friends.example>', text: 'hello' },
    // No header of its own: a pasted text.
    amazon,
  ],
};
