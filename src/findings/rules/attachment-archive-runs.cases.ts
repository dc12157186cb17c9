import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [{ attachment: files.zip({ 'invoice.pdf.js': '//' }) }, { sample: 'malware-zip-ja' }],
  spares: [{ attachment: files.zip({ 'minutes.txt': 'hello', 'photo.jpg': 'x' }) }],
};
