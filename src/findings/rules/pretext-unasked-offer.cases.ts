import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'We offer SEO services and backlinks.' }],
  spares: [{ text: 'The search engine is down.' }],
};
