import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'reader@home.example' },
    { from: 'Reader <READER@home.example>', text: 'I recorded you through your camera. Pay in bitcoin.' },
  ],
  spares: [{ from: 'reader@home.example', to: 'reader@home.example, hanako@friends.example' }, { from: 'Hanako <hanako@home.example>' }, { from: 'reader <reader@friends.example>' }],
};
