import { findChromium, HOW_TO_INSTALL, openCaptureClient } from '../../adapters/capture-client.ts';
import type { CaptureClientOptions } from '../../adapters/capture-client.ts';
import { readConfig } from '../../adapters/config.ts';
import { skipped } from '../../base/outcome.ts';
import type { ShowMailSheet } from '../../report/ports.ts';
import { languageOfUser } from './user-language.ts';

/** A browser that shows mails, for pictures of them. */
export interface Picturing {
  readonly showMail: ShowMailSheet;
  readonly stop: () => Promise<void>;
}

/** Without Chromium the picture stays "not installed", and one sentence says how to have it. */
export function openPicture(worker?: CaptureClientOptions['worker']): Picturing {
  const { chromium: place } = readConfig();
  const chromium = findChromium(place === '' ? null : place);
  const client = chromium === null ? null : openCaptureClient({ chromium, ...(worker === undefined ? {} : { worker }) });
  if (client === null) {
    process.stderr.write(`fuwake: ${HOW_TO_INSTALL[languageOfUser()]}\n`);
    return { showMail: async () => skipped('not-installed'), stop: async () => {} };
  }
  return { showMail: client.showMail, stop: client.stop };
}
