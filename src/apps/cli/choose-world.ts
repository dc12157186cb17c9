import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { CaptureClientOptions } from '../../adapters/capture-client.ts';
import { TLP } from '../../adapters/lookups/sharing-table.ts';
import type { Tlp } from '../../adapters/lookups/sharing-table.ts';
import { ConfigError } from '../../base/errors.ts';
import type { LimitHit } from '../../base/limits.ts';
import { readMarking } from '../../base/marking.ts';
import type { Marking } from '../../base/marking.ts';
import type { DissectOptions, Stages } from '../../dissect.ts';
import { openRecordedWorld } from '../../index.ts';

/** What the command line says about the outside world and the case. */
export interface WorldFlags {
  readonly world: string | undefined;
  readonly online: boolean;
  readonly capture: boolean;
  readonly ask: string | undefined;
  readonly tlp: string | undefined;
  readonly case: string | undefined;
  /** How far the case may be told. */
  readonly marking?: Marking | null;
  /** A page is opened also where Safe Browsing lists it for malware, or does not answer. */
  readonly openListed?: boolean;
}

/** One mail's options, and what is to be done with the stages when all is over. */
export interface ChosenWorld {
  /** A case will be written, so that the stages must be kept until then. */
  readonly isKept: boolean;
  readonly options: DissectOptions;
  /** Writes the case; gives its folder, or `null` where none was wanted. */
  readonly keep: (stages: readonly Stages[], input: { readonly name: string | null; readonly limits: readonly LimitHit[] }) => Promise<string | null>;
  /** What a browser saw, by hash: pictures for the report. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Ends what was started for this mail; whoever chose a world must close it, whatever happens. */
  readonly close: () => Promise<void>;
}

/** Where the capture worker's program is; a test brings one that knows its own hosts. */
export type CaptureWorker = CaptureClientOptions['worker'];

/** Refuses what contradicts itself, before any mail is read. */
export function checkWorldFlags({ world, online, capture, ask, tlp }: WorldFlags): void {
  if (online && world !== undefined) throw new ConfigError('world-twice', '--online and --world exclude each other.');
  if (!online && (ask !== undefined || (tlp !== undefined && !capture))) throw new ConfigError('not-online', '--ask and --tlp say what --online may ask; without it nothing is asked.');
}

/** Where look-ups are answered from, for one input. What only the network needs is loaded only for it. */
export async function chooseWorld(flags: WorldFlags, base: DissectOptions, worldPath: string | undefined, bytes: Uint8Array, worker?: CaptureWorker): Promise<ChosenWorld> {
  const now = new Date().toISOString();
  const local = worldPath === undefined ? base : { ...base, ...worldOf(worldPath) };
  if (!flags.online && !flags.capture && flags.case === undefined) return { isKept: false, options: { ...local, now }, keep: async () => null, pictures: new Map(), close: async () => {} };
  const { recordWorld } = await import('../../adapters/recording-world.ts');
  const asked = flags.online ? await networkOutside(flags) : local.outside;
  const { openCapturing } = await import('./open-capturing.ts');
  const capturing = flags.capture ? openCapturing(asked, { tlp: strictest(tlpOf(flags.tlp), flags.marking ?? 'clear'), isOpenedAnyway: flags.openListed === true, ...(worker === undefined ? {} : { worker }) }) : null;
  const recording = recordWorld(capturing?.outside ?? asked);
  const options: DissectOptions = { ...local, outside: recording.outside, now, world: flags.online || flags.capture ? { kind: 'network', takenAt: now } : local.world };
  return {
    isKept: flags.online || flags.case !== undefined, options,
    pictures: capturing?.blobs ?? new Map(),
    close: async () => { await capturing?.stop(); },
    keep: async (stages, input) => {
      if (!flags.online && flags.case === undefined) return null;
      const [{ packCase, sha256 }, { writeCaseFolder }] = [await import('../../casefile/pack-case.ts'), await import('../../adapters/case-folder.ts')];
      const hash = await sha256(bytes);
      const marking = flags.marking ?? readMarking(flags.tlp ?? '');
      const folder = flags.case ?? join(process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'fuwake', 'cases', hash.slice(0, 16));
      writeCaseFolder(folder, packCase({
        cover: { version: options.version, input: { sha256: hash, ...input }, trust: options.trust, now, world: options.world, ...(marking === null ? {} : { marking }) }, bytes, worldJson: recording.worldJson(now), mails: stages, captured: new Map([...(capturing?.blobs ?? []), ...stages.flatMap(({ picture }) => (picture === null ? [] : [[picture.sha256, picture.png] as const]))]),
      }));
      return folder;
    },
  };
}

async function networkOutside({ ask, tlp }: WorldFlags) {
  const [{ openNetworkWorld }, { readConfig }, { SHARES }] = [await import('../../adapters/network-world.ts'), await import('../../adapters/config.ts'), await import('../../adapters/lookups/sharing-table.ts')];
  const chosen = (ask ?? '').split(',').map((id) => id.trim()).filter((id) => id !== '');
  const known = SHARES.filter((share) => !share.isPassive && share.id !== 'capture').map(({ id }) => id as string);
  const unknown = chosen.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new ConfigError('bad-value', `--ask takes ${known.join(', ')}; not “${unknown}”.`);
  return openNetworkWorld({ config: readConfig(), chosen, tlp: tlpOf(tlp) });
}

/** How far the case may be told. *Errors*: {@link ConfigError}. */
export function tlpOf(tlp: string | undefined): Tlp {
  const marking = TLP.find((one) => one === (tlp ?? 'green').toLowerCase().replace(/^tlp:/, ''));
  if (marking === undefined) throw new ConfigError('bad-value', `--tlp takes ${TLP.join(', ')}; not “${tlp}”.`);
  return marking;
}

/** Whoever says how far a case may be told, and says it twice, means the closer one. */
const strictest = (one: Tlp, other: Tlp): Tlp => (TLP.indexOf(one) >= TLP.indexOf(other) ? one : other);

function worldOf(path: string): Pick<DissectOptions, 'outside' | 'world'> {
  if (!existsSync(path)) throw new ConfigError('no-world', `There is no recorded world “${path}”.`);
  const { outside, takenAt } = openRecordedWorld(readFileSync(path, 'utf8'));
  return { outside, world: { kind: 'recorded', takenAt } };
}
