import { findChromium, openCaptureClient } from '../../adapters/capture-client.ts';
import type { CaptureClient, CaptureClientOptions } from '../../adapters/capture-client.ts';
import { readConfig } from '../../adapters/config.ts';
import type { Order } from '../../workbench/model.ts';

/** The browser that an order needs; `null` where it needs none or none is here. It starts with its first use. *Shape*: `worker` is another program that opens pages than fuwake's own. */
export function openBrowser({ capture, picture, replayFrom }: Order, worker: CaptureClientOptions['worker']): CaptureClient | null {
  if (!picture && (!capture || replayFrom !== null)) return null;
  const config = readConfig();
  return openCaptureClient({ chromium: findChromium(config.chromium === '' ? null : config.chromium), proxy: config.captureProxy, ...(worker === undefined ? {} : { worker }) });
}
