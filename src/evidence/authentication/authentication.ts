import type { Collector } from '../collector.ts';
import { checkOurselves } from './own-check.ts';
import { readReceiversResults } from './receivers-results.ts';

/**
 * SPF, DKIM, DMARC, ARC and BIMI: what the receiver's own house wrote down, and our own check from the bytes where DNS
 * can be asked. What passed always says *for which domain*.
 */
export const collectAuthentication: Collector = async (input) => [...readReceiversResults(input), ...(await checkOurselves(input))];
