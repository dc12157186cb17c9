import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [
    { attachment: files.pdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.launchURL\\("https://evil.example/"\\)) >>' }) },
    { attachment: files.pdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }) },
  ],
  spares: [{ attachment: files.pdf({ catalog: '/OpenAction [3 0 R /FitH 800]' }) }],
};
