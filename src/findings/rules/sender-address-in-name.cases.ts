import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: '"support@bank.example" <x@other.example>' }],
  spares: [{ from: '"hanako@friends.example" <hanako@friends.example>' }],
};
