import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveUrl } from '../base/url.ts';
import { isLiveUrl, liveUrl } from '../base/url.ts';
import type { Capture } from '../capture/model.ts';
import type { PageState } from '../evidence/model.ts';

/** One look at a page, as the history of a folder keeps it: a line of JSON. */
export interface VisitRow {
  /** ISO 8601. */
  readonly takenAt: string;
  /** The state that most visitors were shown; where they differ, the liveliest. */
  readonly state: PageState;
  readonly finalUrl: LiveUrl | null;
  readonly title: string;
}

const FILE = 'visits.jsonl';
/** States in which something stood there, whatever it was. */
const ALIVE: readonly PageState[] = ['ok', 'download', 'captcha', 'block-page', 'empty', 'too-slow', 'too-large', 'redirect-loop', 'crashed', 'server-error'];

export const isAlive = ({ state }: VisitRow): boolean => ALIVE.includes(state);

/** The row of one look: the most that any visitor was shown. A page that lives for phones only lives. */
export function rowOf({ takenAt, views }: Pick<Capture, 'takenAt'> & { readonly views: readonly Pick<Capture['views'][number], 'state' | 'finalUrl' | 'title'>[] }): VisitRow {
  const rank = (state: PageState): number => (ALIVE.includes(state) ? ALIVE.indexOf(state) : ALIVE.length);
  const [best] = views.toSorted((a, b) => rank(a.state) - rank(b.state));
  return { takenAt, state: best?.state ?? 'dead', finalUrl: best?.finalUrl ?? null, title: best?.title ?? '' };
}

/** Earlier looks, the oldest first; lines that are none are left out. In a case whose page was opened once, that look. */
export function readVisits(folder: string): readonly VisitRow[] {
  const path = join(folder, FILE);
  if (!existsSync(path)) return firstOfCase(folder);
  return readFileSync(path, 'utf8').split('\n').flatMap((line) => {
    const row = json(line) as Partial<VisitRow> | null;
    return typeof row?.takenAt === 'string' && typeof row.state === 'string' ? [row as VisitRow] : [];
  });
}

/** Adds one look. A folder holds addresses of harmful pages: only its owner may read it. */
export function addVisit(folder: string, row: VisitRow): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const isFirst = !existsSync(join(folder, FILE));
  const rows = isFirst ? [...firstOfCase(folder), row] : [row];
  appendFileSync(join(folder, FILE), rows.map((each) => `${JSON.stringify(each)}\n`).join(''), { mode: 0o600 });
}

/** The address that a folder of captures or a case is about; `null` where none was opened. */
export function addressOf(folder: string): LiveUrl | null {
  const capture = json(text(join(folder, 'capture.json'))) as { readonly askedUrl?: unknown } | null;
  if (isLiveUrl(capture?.askedUrl)) return capture.askedUrl;
  const question = captured(folder)?.question;
  return question === undefined ? null : liveUrl(question);
}

/** What a case's recorded world holds of the page, and under which address it was asked. */
function captured(folder: string): { readonly question: string; readonly answer: unknown } | null {
  const world = json(text(join(folder, 'world.json'))) as { readonly asked?: Readonly<Record<string, unknown>> } | null;
  const [entry] = Object.entries(world?.asked ?? {}).flatMap(([question, answer]) => {
    const url = addressIn(question);
    return url === null ? [] : [{ question: url, answer }];
  });
  return entry ?? null;
}

/** The questions of a recorded world are `capture` and the address, cut in two: see `question.ts`. */
function addressIn(question: string): string | null {
  const [, scheme, rest] = /^capture (https?) (\/\/\S+)$/.exec(question) ?? [];
  return scheme === undefined || rest === undefined ? null : `${scheme}:${rest}`;
}

function firstOfCase(folder: string): readonly VisitRow[] {
  const answer = captured(folder)?.answer as { readonly value?: { readonly takenAt?: unknown; readonly value?: { readonly views?: unknown } } } | undefined;
  const [takenAt, views] = [answer?.value?.takenAt, answer?.value?.value?.views];
  return typeof takenAt === 'string' && Array.isArray(views) && views.length > 0 ? [rowOf({ takenAt, views })] : [];
}

const text = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** How long a page has lived, in one line for a reader. */
export function historyWords(rows: readonly VisitRow[], language: 'ja' | 'en'): string {
  const alive = rows.filter(isAlive);
  const [first, last, latest] = [alive[0], alive.at(-1), rows.at(-1)];
  if (latest === undefined) return '';
  if (first === undefined || last === undefined) return language === 'ja' ? `${rows.length}回見て、生きていたことはありません。` : `Looked at ${rows.length} times; never alive.`;
  const gone = isAlive(latest) ? undefined : rows[rows.lastIndexOf(last) + 1];
  return language === 'ja' ? `生存: ${first.takenAt} から ${last.takenAt} まで確認${gone === undefined ? '' : `／消滅を確認: ${gone.takenAt}（${gone.state}）`}` : `alive from ${first.takenAt} to ${last.takenAt}${gone === undefined ? '' : `; gone at ${gone.takenAt} (${gone.state})`}`;
}

