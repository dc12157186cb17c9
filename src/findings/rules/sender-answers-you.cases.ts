import type { RuleCases } from '../rule-cases.ts';

const known = { sent: [{ id: '<letter-1@home.example>', to: ['hanako@friends.example'] }], lists: [] };
const fields = ['In-Reply-To: <letter-1@home.example>'];

export const cases: RuleCases = {
  fires: [{ known, fields }, { known, fields: ['References: <older@friends.example> <letter-1@home.example>'] }],
  spares: [
    { known }, { fields },
    // Somebody else who got hold of the number, or guessed it.
    { known, fields, from: 'Hanako <hanako@freinds.example>' },
    { known, fields: ['In-Reply-To: <letter-2@home.example>'] },
  ],
};
