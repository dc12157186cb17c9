import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [{ attachment: files.docx({ macros: 'Attribute VB_Name = "a"\r\nSub AutoOpen()\r\nEnd Sub\r\n' }) }],
  spares: [{ attachment: files.docx({}) }],
};
