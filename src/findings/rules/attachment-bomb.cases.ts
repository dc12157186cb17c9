import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [{ attachment: files.bomb() }],
  spares: [{ attachment: files.zip({ 'a.txt': 'x'.repeat(5000) }) }],
};
