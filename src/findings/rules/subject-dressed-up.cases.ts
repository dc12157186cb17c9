import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { subject: '𝐘𝐨𝐮𝐫 𝐠𝐢𝐟𝐭 is here' },
    { subject: 'NOTICE //// amount **** waiting' },
    { from: 'B O N U S <info@friends.example>', subject: 'Hello' },
    { from: '*Winner# <info@friends.example>', subject: 'Hello' },
  ],
  spares: [
    { subject: '***** New on Monday' },
    { subject: 'Minutes -- draft -- see below ...' },
    { subject: 'C++ and C# for beginners' },
    { from: 'Hanako (Sales) <hanako@friends.example>', subject: 'Hello' },
    { subject: 'Re: what does 𝐱𝐲𝐳 === 𝐚𝐛𝐜 === mean', fields: ['In-Reply-To: <1@home.example>'] },
  ],
};
