import { skipped } from '../base/outcome.ts';
import type { Outside } from '../evidence/ports.ts';

/** The world when nobody switched look-ups on: every question is skipped, and says so. */
export const offlineWorld: Outside = {
  dns: async () => skipped('offline'),
  placeOfAddress: async () => skipped('offline'),
  registration: async () => skipped('offline'),
  blocklists: async () => [{ source: '–', outcome: skipped('offline') }],
  capture: async () => skipped('offline'),
};
