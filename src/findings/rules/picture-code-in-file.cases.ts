import type { RuleCases } from '../rule-cases.ts';
import { codeOfSquares, files } from '../attached-files.fixture.ts';

/** A code for https://evil.example/a, as a page draws it. */
const CODE = codeOfSquares();

export const cases: RuleCases = {
  fires: [{ text: 'Please see the attached.', attachment: files.pdf({ content: CODE }) }],
  spares: [{ text: 'Please see the attached.', attachment: files.pdf({ content: '0 0 4 4 re f' }) }, { sample: 'qr-ja' }],
};
