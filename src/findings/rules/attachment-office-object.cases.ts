import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [
    { attachment: { name: 'a.rtf', type: 'application/rtf', body: '{\\rtf1{\\object\\objupdate{\\*\\objclass Equation.3}{\\*\\objdata 0105}}}' } },
    { attachment: files.docx({ text: '<w:instrText>DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"</w:instrText>' }) },
  ],
  spares: [{ attachment: { name: 'a.rtf', type: 'application/rtf', body: '{\\rtf1 hello}' } }, { attachment: files.docx({ text: '<w:t>We add DDE later.</w:t>' }) }],
};
