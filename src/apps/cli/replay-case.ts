import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile } from '../../adapters/case-folder.ts';
import type { Marking } from '../../base/marking.ts';
import type { CaseStage } from '../../casefile/model.ts';
import { openCase } from '../../casefile/pack-case.ts';
import type { DissectOptions, Stages } from '../../dissect.ts';
import { dissectEach, dissectFromCase } from '../../dissect.ts';
import { openRecordedWorld } from '../../index.ts';

export const STAGES: readonly CaseStage[] = ['mail', 'evidence', 'findings', 'verdict'];

/** Dissects a case again, at its own time and in its own recorded world; no network is there to be asked. */
export async function* replayCase(folder: string, from: CaseStage, base: DissectOptions): AsyncGenerator<Stages> {
  const { cover, bytes, worldJson, stagesOf } = await openCase((path) => readCaseFile(folder, path));
  const { outside } = openRecordedWorld(worldJson);
  const options: DissectOptions = { ...base, outside, world: cover.world, now: cover.now, trust: cover.trust, name: cover.input.name, inputLimits: cover.input.limits };
  if (from === 'mail') yield* dissectEach(bytes, options);
  else for (let nth = 0; nth < cover.mails; nth += 1) yield await dissectFromCase(bytes, nth, stagesOf(nth, from), options);
}

/** The pictures of a case by their hash. One that is not what its hash says is none. */
export function picturesOfCase(folder: string): ReadonlyMap<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  const names = existsSync(join(folder, 'blobs')) ? readdirSync(join(folder, 'blobs')) : [];
  for (const name of names.filter((each) => /^[0-9a-f]{64}$/.test(each))) {
    const bytes = readCaseFile(folder, `blobs/${name}`);
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === name) pictures.set(name, bytes);
  }
  return pictures;
}

/** How far a case may be told; one that nobody marked is its maker's to tell. */
export async function markingOfCase(folder: string): Promise<Marking> {
  return (await openCase((path) => readCaseFile(folder, path))).cover.marking ?? 'clear';
}
