import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ html: '<a href="https://a.example/?e=reader@home.example">Open</a>' }],
  spares: [
    { html: '<a href="https://a.example/?e=1">Open</a>' },
    // The permanent address of an old letter of the reader's own, in an archive.
    { text: 'It was here: https://archive.example/list/20240108093015.4711-2-reader@home.example/' },
  ],
};
