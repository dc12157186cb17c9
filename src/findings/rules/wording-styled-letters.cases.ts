import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Your 𝐀𝐜𝐜𝐨𝐮𝐧𝐭 is limited.' },
    { subject: '𝗨𝗿𝗴𝗲𝗻𝘁 notice', text: 'Please read.' },
  ],
  spares: [
    { text: 'Your account is limited.' },
    { text: 'Let 𝑥 be a number, and 𝑦 another.' },
  ],
};
