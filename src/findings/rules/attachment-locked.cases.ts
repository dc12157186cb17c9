import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [{ attachment: files.lockedZip() }],
  spares: [{ attachment: files.zip({ 'minutes.txt': 'hello' }) }],
};
