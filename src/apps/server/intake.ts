import { randomBytes } from 'node:crypto';
import { sha256 } from '../../casefile/pack-case.ts';
import { caseId } from '../../workbench/case-id.ts';
import type { Case, CaseMarking, Order, Source, Visibility } from '../../workbench/model.ts';
import { OFFLINE } from '../../workbench/model.ts';
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
}

/** Names are shown; control characters in them would only deceive, and a database refuses the first of them. */
const cleanName = (name: string | null): string | null => (name === null ? null : name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').replace(/^.*[/\\]/, '').slice(0, 200) || null);

/** How a case is to be dissected, where that is allowed here. */
export function orderFor({ config }: Workbench, { online, ask, capture }: Pick<Given, 'online' | 'ask' | 'capture'>): Order {
  if ((online || capture) && config.mayGoOnline !== 'yes') throw new Problem(403, 'offline', 'This workbench asks nobody: FUWAKE_ONLINE is not set.');
  return { ...OFFLINE, online, ask: online ? ask : [], capture, trust: config.trust };
}

/**
 * Takes something in. The bytes are on the disk and the case and its job in the database before this returns: what was
 * answered with yes is dissected in the end, whatever happens to this process.
 */
export async function takeIn(bench: Workbench, given: Given): Promise<Case> {
  if (bench.isStopping()) throw new Problem(503, 'stopping', 'The server is being stopped. Please try again.', 10);
  if (given.bytes.length === 0) throw new Problem(422, 'empty', 'There is nothing in it.');
  if (given.bytes.length > bench.config.uploadBytes) throw new Problem(413, 'too-large', `It is larger than the ${bench.config.uploadBytes} bytes that are taken in.`);
  const now = Date.now();
  const id = caseId(now, randomBytes(10));
  const hash = await sha256(given.bytes);
  const order = orderFor(bench, given);
  await bench.blobs.put(id, hash, given.bytes);
  try {
    await bench.store.cases.accept({ id, ownerId: given.ownerId, visibility: given.visibility, source: given.source, name: cleanName(given.name), sha256: hash, sizeBytes: given.bytes.length, tlp: given.tlp, order, at: new Date(now).toISOString() });
  } catch (error) {
    // Whether the database kept it before it went away is not known: the bytes stay, and the sweep removes them if no case names them.
    if ((await bench.store.cases.find(id, 'all').catch(() => 'unknown')) === null) await bench.blobs.erase(id).catch(() => {});
    throw error;
  }
  bench.metrics.accepted(given.source);
  const one = await bench.store.cases.find(id, 'all');
  if (one === null) throw new Problem(409, 'erased', 'The case was erased as it came in.');
  return one;
}

/** The address that somebody pasted, whole again: reports show it with broken dots. */
export function readAddress(text: string): string {
  const href = text.trim().replace(/^hxxp/i, 'http').replaceAll('[.]', '.').replaceAll('[:]', ':');
  if (!URL.canParse(href) || !/^https?:$/.test(new URL(href).protocol)) throw new Problem(422, 'no-address', 'This is no http or https address.');
  return href;
}
