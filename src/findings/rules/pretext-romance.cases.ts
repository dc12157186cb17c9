import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { subject: 'Ukrainische Bräute', text: 'Hallo! Einsame Frauen in deiner Nähe suchen dich. Nachricht für dich wartet, klicke hier und melde dich an.' },
    { text: 'Ukrainian beauties wait. Anna would like to meet you.' },
    { text: 'Lonely women near you. I am looking for a serious relationship, see my private photos.' }],
  spares: [
    { text: 'Asian women in the film industry: a talk on Friday.' },
    { text: 'The lady saw your profile in the paper.' },
    { text: 'We are looking for a good man for the choir.' },
  ],
};
