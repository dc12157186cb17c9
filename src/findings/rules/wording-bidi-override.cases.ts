import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Please open invoice‮fdp.exe now.' },
    { html: '<p>See ‮moc.elpmaxe‬</p>' },
  ],
  spares: [
    { text: 'Call ‪+81 3 1234 5678‬ now.' },
    { text: 'שלום ‏ hello' },
  ],
};
