import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [{ attachment: files.nestedZip(3) }],
  spares: [{ attachment: files.nestedZip(2) }],
};
