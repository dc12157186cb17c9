import { openCaptureGate } from '../../adapters/capture-gate.ts';
import { sharedFileTools } from '../../adapters/file-tools/file-tools.ts';
import { vantagesOf, withCaptures } from '../../adapters/capturing-world.ts';
import { readConfig } from '../../adapters/config.ts';
import type { CaptureClient } from '../../adapters/capture-client.ts';
import type { Capture } from '../../capture/model.ts';
import type { Outside } from '../../evidence/ports.ts';
import type { CaseMarking, Order } from '../../workbench/model.ts';
import type { CapturedBlob } from './model.ts';

/** The world that an order asks for, and what its captures brought. */
export interface OpenOutside {
  readonly outside: Outside;
  readonly isNetwork: boolean;
  readonly captured: () => { readonly captures: readonly Capture[]; readonly blobs: readonly CapturedBlob[] };
}

/** Opens it. What only the network needs is loaded only for it. *Shape*: `client` opens pages; `null` where nothing is there to open them. */
export async function openOutside({ online, ask, capture }: Order, tlp: CaseMarking, offline: Outside, client: CaptureClient | null): Promise<OpenOutside> {
  const captures: Capture[] = [];
  const blobs = new Map<string, CapturedBlob>();
  const asked = online ? await networkOutside(ask, tlp) : offline;
  const config = readConfig();
  const keeping: CaptureClient | null = client === null ? null : {
    ...client,
    capture: async (url, vantages, limits) => {
      const outcome = await client.capture(url, vantages, limits);
      if (outcome.kind !== 'found') return outcome;
      captures.push(outcome.value.capture);
      for (const view of outcome.value.capture.views) {
        for (const [what, hash] of [['screenshot', view.screenshot], ['full-page', view.fullPage], ['document', view.html], ['requests', view.har]] as const) {
          const bytes = hash === null ? undefined : outcome.value.blobs.get(hash);
          if (hash !== null && bytes !== undefined) blobs.set(hash, { sha256: hash, what, bytes });
        }
      }
      return outcome;
    },
  };
  return {
    outside: capture ? withCaptures(asked, { client: keeping, gate: openCaptureGate(config, tlp, false), vantages: vantagesOf(config), readWords: sharedFileTools().readPictureText }) : asked, isNetwork: online || capture,
    captured: () => ({ captures, blobs: [...blobs.values()] }),
  };
}

async function networkOutside(ask: readonly string[], tlp: CaseMarking): Promise<Outside> {
  const [{ openNetworkWorld }, { SHARES }] = [await import('../../adapters/network-world.ts'), await import('../../adapters/lookups/sharing-table.ts')];
  const known: readonly string[] = SHARES.filter((share) => !share.isPassive && share.id !== 'capture').map(({ id }) => id);
  return openNetworkWorld({ config: readConfig(), chosen: ask.filter((id) => known.includes(id)), tlp });
}
