import { randomBytes } from 'node:crypto';
import { sha256 } from '../../casefile/pack-case.ts';
import { caseId } from '../../workbench/case-id.ts';
import type { Case, CaseMarking, Order, Source, User, Visibility } from '../../workbench/model.ts';
import { OFFLINE } from '../../workbench/model.ts';
import type { Intake } from '../../workbench/ports.ts';
import { StoreDownError } from '../../workbench/store-errors.ts';
import type { Workbench } from './context.ts';
import { Problem } from './problem.ts';

/** Something handed in, before it is a case. */
export interface Given {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  readonly source: Source;
  readonly ownerId: string | null;
  readonly visibility: Visibility;
  readonly tlp: CaseMarking;
  readonly online: boolean;
  readonly ask: readonly string[];
  readonly capture: boolean;
  readonly picture: boolean;
}

/** Names are shown; control characters in them would only deceive, and a database refuses the first of them. */
const cleanName = (name: string | null): string | null => (name === null ? null : name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').replace(/^.*[/\\]/, '').slice(0, 200) || null);

/** How a case is to be dissected, where that is allowed here. */
export function orderFor({ config }: Workbench, { online, ask, capture, picture }: Pick<Given, 'online' | 'ask' | 'capture' | 'picture'>): Order {
  if ((online || capture) && config.mayGoOnline !== 'yes') throw new Problem(403, 'offline', 'This workbench asks nobody: FUWAKE_ONLINE is not set.');
  return { ...OFFLINE, online, ask: online ? ask : [], capture, picture, trust: config.trust };
}

/**
 * Takes in what was handed in at once: all of it or nothing. The bytes are on the disk, and the cases, their jobs and the
 * lines of the audit log in the database before this returns: what was answered with yes is dissected in the end, whatever
 * happens to this process.
 */
export async function takeIn(bench: Workbench, givens: readonly Given[], by: User | null = null): Promise<readonly Case[]> {
  if (bench.isStopping()) throw new Problem(503, 'stopping', 'The server is being stopped. Please try again.', 10);
  const now = Date.now();
  const at = new Date(now).toISOString();
  const intakes = await Promise.all(givens.map(async (given): Promise<Intake> => {
    if (given.bytes.length === 0) throw new Problem(422, 'empty', 'There is nothing in it.');
    if (given.bytes.length > bench.config.uploadBytes) throw new Problem(413, 'too-large', `It is larger than the ${bench.config.uploadBytes} bytes that are taken in.`);
    return {
      id: caseId(now, randomBytes(10)), ownerId: given.ownerId, visibility: given.visibility, source: given.source, name: cleanName(given.name), sha256: await sha256(given.bytes), sizeBytes: given.bytes.length, tlp: given.tlp,
      order: orderFor(bench, given), at,
    };
  }));
  const forget = async (): Promise<void> => { for (const { id } of intakes) await bench.blobs.erase(id).catch(() => {}); };
  try {
    for (const [nth, { id, sha256: hash }] of intakes.entries()) await bench.blobs.put(id, hash, givens[nth]?.bytes ?? new Uint8Array());
  } catch (error) {
    await forget();
    throw error;
  }
  try {
    await bench.store.cases.accept(intakes, by === null ? [] : intakes.map(({ id, source }) => ({ at, userId: by.id, userName: by.name, action: 'case.submit', caseId: id, detail: source })));
  } catch (error) {
    // The database may have kept them and gone away before it could say so.
    const found = await bench.store.cases.find(intakes[0]?.id ?? '', 'all').catch(() => 'unknown' as const);
    if (found === 'unknown') throw new Problem(503, 'unknown', 'The database went away while this was being taken in, and it is not known whether it was. Please look for it in the list before you hand it in again.', 10);
    if (found === null) await forget();
    if (found === null || !(error instanceof StoreDownError)) throw error;
  }
  for (const { source } of intakes) bench.metrics.accepted(source);
  return intakes.map(takenIn);
}

/** The case that an intake has become. It is not read again: the answer must not hang on the database once more. */
const takenIn = ({ at, ...intake }: Intake): Case =>
  ({ ...intake, note: '', state: 'waiting', refusal: null, run: 1, createdAt: at, dissectedAt: null, limits: [], worst: null, mailCount: 0, published: [] });

/** The address that somebody pasted, whole again: reports show it with broken dots. */
export function readAddress(text: string): string {
  const href = text.trim().replace(/^hxxp/i, 'http').replaceAll('[.]', '.').replaceAll('[:]', ':');
  if (!URL.canParse(href) || !/^https?:$/.test(new URL(href).protocol)) throw new Problem(422, 'no-address', 'This is no http or https address.');
  return href;
}
