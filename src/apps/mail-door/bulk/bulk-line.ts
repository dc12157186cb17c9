import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { ConfigError } from '../../../base/errors.ts';
import type { Dissected } from '../../threads/dissect-many.ts';

/** What is written of one mail. `of`: how many mails its file holds; with the last of them the file is done. */
export interface BulkLine {
  readonly file: string;
  readonly number: number;
  readonly of: number;
  readonly refused?: string;
  readonly [more: string]: unknown;
}

/** One line of JSON for one mail. `isFull`: the whole dissection instead of its gist. */
export function bulkLine(dissected: Dissected, isFull: boolean): BulkLine {
  if ('refused' in dissected) return { file: dissected.name, number: 1, of: 1, refused: dissected.refused };
  const { input, verdict, findings } = dissected.dissection;
  const { number, of } = input.position;
  const file = of > 1 ? dissected.name.replace(/#\d+$/, '') : dissected.name;
  if (isFull) return { file, number, of, dissection: dissected.dissection };
  return {
    file, number, of, sha256: input.sha256, label: verdict.label, unwanted: verdict.unwanted, deception: verdict.deception,
    imitated: verdict.imitated?.brandId ?? null, goal: verdict.goal, reasons: verdict.reasons, rules: [...new Set(findings.map(({ rule }) => rule))],
    notKnown: verdict.notKnown.map(({ code }) => code).filter((code, nth, all) => all.indexOf(code) === nth), limits: input.limits.map(({ limit }) => limit),
  };
}

/**
 * The files that an earlier run has done, as its own output says; what it left half done at the end is cut off.
 * *Errors*: {@link ConfigError} when the file is no output of ours.
 */
export function takeUp(path: string): ReadonlySet<string> {
  if (!existsSync(path)) return new Set();
  const text = readFileSync(path, 'utf8');
  const done = new Set<string>();
  let [at, whole] = [0, 0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
    const line = readLine(text.slice(at, end), path);
    at = end + 1;
    if (line.number !== line.of) continue;
    done.add(line.file);
    whole = at;
  }
  const file = openSync(path, 'r+');
  const bytes = Buffer.byteLength(text.slice(0, whole));
  if (fstatSync(file).size !== bytes) ftruncateSync(file, bytes);
  closeSync(file);
  return done;
}

function readLine(text: string, path: string): BulkLine {
  try {
    const line = JSON.parse(text) as BulkLine;
    if (typeof line.file === 'string' && typeof line.number === 'number') return line;
  } catch { /* told below */ }
  throw new ConfigError('not-ours', `“${path}” holds lines that fuwake bulk did not write; nothing was changed.`);
}
