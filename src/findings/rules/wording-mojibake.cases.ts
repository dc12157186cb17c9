import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Votre compte a Ã©tÃ© suspendu.' },
    { text: '縺薙ｓ縺ｫ縺｡縺ｯ 佐倉縺ｧ縺' },
    { text: 'ご確認ください。\n? 1996-2022, Blue Bank, Inc.' },
  ],
  spares: [
    { text: 'Who was there?\n1996-2022, mostly.' },
    { text: 'Votre compte a été suspendu.' },
    { text: 'São Paulo, Ångström, naïve.' },
  ],
};
