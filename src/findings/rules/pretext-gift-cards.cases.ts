import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Are you available? I need you to buy some Apple gift cards for a client. Do not mention it to anyone.' }],
  spares: [
    { text: 'Thank you for the gift card, I bought a book.' },
    { text: 'Reply only HELP for help. The bonus cannot be used to purchase Apple gift cards.' },
  ],
};
