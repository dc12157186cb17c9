import type { RuleCases } from '../rule-cases.ts';

const WALLET = 'bc1qexampleexampleexampleexampleexampleex';

export const cases: RuleCases = {
  fires: [
    { text: `Please donate. Your crypto donation saves the victims of the earthquake.\nBitcoin: ${WALLET}` },
    { text: `被災者の支援のため、寄付をお願いします。皆様からの募金を受け付けています。\n${WALLET}` },
  ],
  spares: [
    { text: `If you like this program, you may donate: ${WALLET}` },
    { text: 'Please donate. Your donation saves the victims of the earthquake.\nhttps://friends.example/give' },
  ],
};
