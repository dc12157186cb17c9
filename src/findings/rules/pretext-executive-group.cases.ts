import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: '社長 <boss@gmail.com>', text: 'LINEのグループを作成してください。内密にお願いします。' }],
  spares: [{ from: '社長 <boss@firm.example>', text: 'LINEのグループを作成してください。内密にお願いします。' }],
};
