import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'home.example Support <x@elsewhere.example>' }],
  spares: [
    { from: 'home.example Support <admin@home.example>' },
    { from: 'Hanako <hanako@friends.example>' },
  ],
};
