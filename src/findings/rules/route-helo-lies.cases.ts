import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

const hop = (helo: string, name = 'unknown'): readonly string[] => [`Received: from ${helo} (${name} [203.0.113.7]) by mx.home.example with ESMTP; Tue, 18 Mar 2025 09:00:01 +0900`];

export const cases: RuleCases = {
  fires: [
    { fields: hop('mx.home.example') },
    { fields: hop('[198.51.100.77]') },
    { fields: hop('mail.friends.example'), world: { dns: { 'mail.friends.example': { A: ['198.51.100.1'] } } } },
    { fields: hop('mail.friends.example', 'host7.rented.example'), world: { dns: { 'mail.friends.example': { A: [] } } } },
  ],
  spares: [
    { fields: [ATTESTED_HOP] },
    // A laptop behind a router, and a box that never got a name.
    { fields: hop('[192.168.1.4]') },
    { fields: hop('localhost.localdomain') },
    { fields: hop('[203.0.113.7]') },
    // Its own name, though the provider's reverse name is another.
    { fields: hop('mail.friends.example', 'host7.rented.example'), world: { dns: { 'mail.friends.example': { A: ['203.0.113.7'] } } } },
    { fields: hop('mail.friends.example', 'host7.rented.example') },
    { fields: hop('out.sending-service.example'), world: { dns: { 'out.sending-service.example': { A: ['198.51.100.1'] } } } },
  ],
};
