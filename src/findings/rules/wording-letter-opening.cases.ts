import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: '拝啓 様\n\nお知らせです。' }],
  spares: [{ text: '拝啓 春の候\n\nお知らせです。\n\n敬具' }],
};
