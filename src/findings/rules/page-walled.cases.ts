import { seen } from '../captured-page-cases.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    seen({ state: 'captcha', forms: [] }),
    seen({ state: 'block-page', forms: [] }),
  ],
  spares: [
    seen(),
    seen({ state: 'dead', forms: [] }),
  ],
};
