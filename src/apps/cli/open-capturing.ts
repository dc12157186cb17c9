import type { CaptureClientOptions } from '../../adapters/capture-client.ts';
import { findChromium, HOW_TO_INSTALL, openCaptureClient } from '../../adapters/capture-client.ts';
import { sharedFileTools } from '../../adapters/file-tools/file-tools.ts';
import { BEFORE_OPENING, openCaptureGate } from '../../adapters/capture-gate.ts';
import { vantagesOf, withCaptures } from '../../adapters/capturing-world.ts';
import { readConfig } from '../../adapters/config.ts';
import type { Tlp } from '../../adapters/lookups/sharing-table.ts';
import type { Outside } from '../../evidence/ports.ts';
import { languageOfUser } from './user-language.ts';

/** A world with a browser in it. */
export interface Capturing {
  readonly outside: Outside;
  /** What the pages were seen to be, by hash; filled as they are opened. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  readonly stop: () => Promise<void>;
}

export interface CapturingOptions {
  readonly worker?: CaptureClientOptions['worker'];
  readonly tlp?: Tlp;
  /** Opened also where Safe Browsing lists it for malware, or does not answer. */
  readonly isOpenedAnyway?: boolean;
}

/** The world with a browser in it; without Chromium the page stays "not installed", and one sentence says how. */
export function openCapturing(outside: Outside, { worker, tlp = 'green', isOpenedAnyway = false }: CapturingOptions): Capturing {
  const config = readConfig();
  const chromium = findChromium(config.chromium === '' ? null : config.chromium);
  const client = chromium === null ? null : openCaptureClient({ chromium, proxy: config.captureProxy, ...(worker === undefined ? {} : { worker }) });
  process.stderr.write(`fuwake: ${(client === null ? HOW_TO_INSTALL : BEFORE_OPENING)[languageOfUser()]}\n`);
  const blobs = new Map<string, Uint8Array>();
  return { outside: withCaptures(outside, { client, gate: openCaptureGate(config, tlp, isOpenedAnyway), vantages: vantagesOf(config), blobs, readWords: sharedFileTools().readPictureText }), blobs, stop: async () => { await client?.stop(); } };
}
