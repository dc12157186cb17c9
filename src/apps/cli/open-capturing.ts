import type { CaptureClientOptions } from '../../adapters/capture-client.ts';
import { findChromium, HOW_TO_INSTALL, openCaptureClient } from '../../adapters/capture-client.ts';
import { withCaptures } from '../../adapters/capturing-world.ts';
import { readConfig } from '../../adapters/config.ts';
import type { Outside } from '../../evidence/ports.ts';
import { languageOfUser } from './user-language.ts';

/** A world with a browser in it. */
export interface Capturing {
  readonly outside: Outside;
  /** What the pages were seen to be, by hash; filled as they are opened. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  readonly stop: () => Promise<void>;
}

/** The world with a browser in it; without Chromium the page stays "not installed", and one sentence says how. */
export function openCapturing(outside: Outside, worker?: CaptureClientOptions['worker']): Capturing {
  const config = readConfig();
  const chromium = findChromium(config.chromium === '' ? null : config.chromium);
  const client = chromium === null ? null : openCaptureClient({ chromium, ...(worker === undefined ? {} : { worker }) });
  if (client === null) process.stderr.write(`fuwake: ${HOW_TO_INSTALL[languageOfUser()]}\n`);
  const blobs = new Map<string, Uint8Array>();
  return { outside: withCaptures(outside, client, blobs), blobs, stop: async () => { await client?.stop(); } };
}
