import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [{ attachment: files.pdf({ embedded: { name: 'open.js', content: 'WScript.Echo(1)' } }) }],
  spares: [{ attachment: files.pdf({ embedded: { name: 'factur-x.xml', content: '<rsm:CrossIndustryInvoice/>' } }) }],
};
