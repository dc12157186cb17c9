import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

const DMARC_FAIL = 'Authentication-Results: mx.home.example; dmarc=fail header.from=friends.example';

export const cases: RuleCases = {
  fires: [{ fields: [ATTESTED_HOP, DMARC_FAIL] }],
  spares: [{ fields: [ATTESTED_HOP, DMARC_FAIL.replace('fail', 'pass')] }],
};
