import { seen } from '../captured-page-cases.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    seen({ state: 'dead', forms: [], text: '', title: '' }),
    seen({ state: 'suspended', forms: [] }),
    seen({ state: 'parked', forms: [] }),
    seen({ state: 'not-found', forms: [] }),
  ],
  spares: [
    seen(),
    seen({ state: 'captcha', forms: [] }),
    seen({ state: 'too-slow', forms: [] }),
  ],
};
