import type { Config } from '../config.ts';
import { readConfig } from '../config.ts';
import type { Reach } from './address-guard.ts';
import { isOutside } from './address-guard.ts';

/** The time limit of look-ups that have an answer: on a busy machine one of loopback may take seconds, too. */
export const PATIENCE_MS = 20_000;

/** Settings of a test: nothing kept on disk, no file of the user's own. */
export function testConfig(settings: Partial<Config>): Config {
  return { ...readConfig({ FUWAKE_CACHE: '', XDG_CONFIG_HOME: '/nonexistent', XDG_CACHE_HOME: '/nonexistent' }), lookupTimeoutMs: PATIENCE_MS, dnsTimeoutMs: PATIENCE_MS, downloadTimeoutMs: PATIENCE_MS, ...settings };
}

/**
 * How a test reaches its own server: names under `.test` stand on loopback, `inside.test` on a private address, and
 * loopback is the only inside address that is let through.
 */
export const testReach: Reach = {
  addressesOf: async (host) => {
    if (host === 'inside.test') return ['10.0.0.5'];
    if (host === 'both.test') return ['127.0.0.1', '169.254.169.254'];
    if (host.endsWith('.test')) return ['127.0.0.1'];
    throw new Error('no such name');
  },
  isAllowed: (address) => address === '127.0.0.1' || isOutside(address),
};
