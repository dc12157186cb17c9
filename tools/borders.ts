/** One row a room: what it may import from the project, and whether it may touch Node. The table is the rule. */
export interface Border {
  readonly room: string;
  /** Rooms whose `model.ts` and `ports.ts` it may import; `base` is always open. */
  readonly models: readonly string[];
  /** Rooms whose every file it may import. */
  readonly insides: readonly string[];
  readonly node: boolean;
}

const ROOMS = ['message', 'brands', 'evidence', 'findings', 'verdict', 'report', 'user-rules', 'second-reader', 'evaluation', 'casefile', 'publication', 'workbench', 'capture'] as const;

export const BORDERS: readonly Border[] = [
  { room: 'base', models: [], insides: [], node: false },
  { room: 'files', models: [], insides: [], node: false },
  { room: 'message', models: [], insides: ['files'], node: false },
  { room: 'brands', models: ['message'], insides: [], node: false },
  { room: 'evidence', models: ['message', 'brands'], insides: ['files'], node: false },
  { room: 'findings', models: ['message', 'brands', 'evidence'], insides: [], node: false },
  { room: 'verdict', models: ['evidence', 'findings'], insides: [], node: false },
  { room: 'report', models: ['message', 'evidence', 'findings', 'verdict'], insides: [], node: false },
  // What is published is made from the report alone; what must be masked is found in the mail.
  { room: 'publication', models: ['message', 'brands', 'evidence', 'findings', 'verdict'], insides: ['report'], node: false },
  { room: 'user-rules', models: ['evidence', 'findings', 'report'], insides: [], node: false },
  { room: 'second-reader', models: ['message', 'evidence', 'findings', 'verdict', 'report'], insides: [], node: false },
  // Verdicts against the truth: it weighs again with other weights.
  { room: 'evaluation', models: ['findings'], insides: ['verdict'], node: false },
  // The case keeps every stage and makes none.
  { room: 'casefile', models: ['message', 'evidence', 'findings', 'verdict', 'report'], insides: [], node: false },
  // Who works on which case; what keeps them stands in adapters/store.
  { room: 'workbench', models: ['verdict', 'report', 'casefile'], insides: [], node: false },
  // What a program or the page speaks to a server with.
  { room: 'client', models: ['report'], insides: [], node: false },
  // A browser in a process of its own; it shares the guard of addresses, so that there is one table of what is inside.
  { room: 'capture', models: ['evidence', 'report'], insides: ['adapters'], node: true },
  // The journey itself: it alone opens the doors.
  { room: 'dissect.ts', models: [...ROOMS], insides: ROOMS.filter((room) => room !== 'capture' && room !== 'workbench'), node: false },
  { room: 'adapters', models: [...ROOMS], insides: ['files', 'brands', 'workbench'], node: true },
  { room: 'index.ts', models: [...ROOMS], insides: ['adapters', 'dissect.ts'], node: true },
  { room: 'apps', models: [...ROOMS], insides: ['message', 'adapters', 'report', 'findings', 'user-rules', 'evaluation', 'casefile', 'publication', 'workbench', 'client', 'capture', 'dissect.ts', 'index.ts'], node: true },
];

/** The room that a path under `src/` belongs to. */
export const roomOf = (path: string): string => path.split('/')[0] ?? path;

/** What is wrong with an import, with the line of this table to look at; `null` when it is allowed. */
export function faultOf(file: string, target: string): string | null {
  const border = BORDERS.find((border) => border.room === roomOf(file));
  if (border === undefined) return `src/${file}: its room has no row in tools/borders.ts`;
  const advice = `(tools/borders.ts, row "${border.room}")`;
  if (target.startsWith('node:')) return border.node ? null : `src/${file} imports ${target}; this room runs in a browser ${advice}`;
  const room = roomOf(target);
  if (room === border.room || room === 'base' || border.insides.includes(room)) return null;
  if (border.models.includes(room) && /(?:^|\/)(?:model|ports|weigh-findings|define-rule)\.ts$/.test(target)) return null;
  return `src/${file} imports src/${target}; ${border.models.includes(room) ? `of ${room} it may import model.ts and ports.ts only` : `${room} is not open to it`} ${advice}`;
}
