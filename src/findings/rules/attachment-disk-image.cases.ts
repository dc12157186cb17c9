import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [{ attachment: { name: 'order.iso', type: 'application/octet-stream', body: 'x' } }],
  spares: [{ attachment: files.zip({ 'a.txt': 'x' }) }],
};
