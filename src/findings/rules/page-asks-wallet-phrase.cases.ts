import { form, seen } from '../captured-page-cases.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    seen(form(null, 'Recovery phrase (12 words)')),
    seen(form(null, 'リカバリーフレーズ')),
  ],
  spares: [
    seen(),
    seen(form(null, '合言葉')),
  ],
};
