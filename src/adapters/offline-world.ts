import { skipped } from '../base/outcome.ts';
import type { Outside } from '../evidence/ports.ts';
import { placeFromTable } from './network-table.ts';

/** The world when nobody switched look-ups on: what the shipped data cannot answer is skipped, and says so. */
export const offlineWorld: Outside = {
  dns: async () => skipped('offline'),
  placeOfAddress: placeFromTable,
  registration: async () => skipped('offline'),
  networkRegistration: async () => skipped('offline'),
  certificates: async () => skipped('offline'),
  addressBlocklists: async () => [{ source: '–', outcome: skipped('offline') }],
  blocklists: async () => [{ source: '–', outcome: skipped('offline') }],
  capture: async () => skipped('offline'),
};
