import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Please see the attached invoice.', attachment: files.pdf({ link: 'https://secure-doc-view.com/open' }) }],
  spares: [
    { text: 'Please see the attached invoice.', from: 'Billing <billing@gardenclub.co.uk>', attachment: files.pdf({ link: 'https://www.gardenclub.co.uk/account' }) },
    { attachment: files.pdf({}) },
  ],
};
