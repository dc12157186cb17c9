import { findChromium, HOW_TO_INSTALL, openCaptureClient } from '../../adapters/capture-client.ts';
import { withCaptures } from '../../adapters/capturing-world.ts';
import { readConfig } from '../../adapters/config.ts';
import type { Outside } from '../../evidence/ports.ts';
import { languageOfUser } from './user-language.ts';

/** The world with a browser in it; without Chromium the page stays "not installed", and one sentence says how. */
export function openCapturing(outside: Outside): { readonly outside: Outside; readonly stop: () => Promise<void> } {
  const config = readConfig();
  const chromium = findChromium(config.chromium === '' ? null : config.chromium);
  const client = chromium === null ? null : openCaptureClient({ chromium });
  if (client === null) process.stderr.write(`fuwake: ${HOW_TO_INSTALL[languageOfUser()]}\n`);
  return { outside: withCaptures(outside, client), stop: async () => { await client?.stop(); } };
}
