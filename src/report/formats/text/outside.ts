import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, LookupView } from '../../model.ts';
import { andMore, COLUMN_NAMES, NOTHING_SHOWN, NOT_KNOWN_NAMES, OUTCOME_NAMES, SECTION_NAMES, sourceWords, VIEWPOINT_NAMES } from '../words.ts';
import { ruledHeading } from './frame.ts';
import { run } from './run.ts';
import type { Ink, Line } from './run.ts';
import { table } from './table.ts';
import type { Cell } from './table.ts';
import { timeWords } from './values.ts';
import { wrap, wrapHanging } from './wrap.ts';

/** Rows of one table; a page with more is no longer read, and the JSON report holds all. */
const ROWS_SHOWN = 25;

const OUTCOME_LOOKS: Readonly<Record<LookupView['outcome'], { readonly symbol: string; readonly ink: Ink }>> = {
  found: { symbol: '●', ink: 'strong' },
  absent: { symbol: '○', ink: 'strong' },
  failed: { symbol: '✕', ink: 'warning' },
  skipped: { symbol: '?', ink: 'warning' },
};

type Head = keyof typeof COLUMN_NAMES;

function section(name: 'links' | 'lookups', heads: readonly Head[], rows: readonly (readonly Cell[])[], language: Language, columns: number): readonly Line[] {
  const none = ({ links: 'no-links', lookups: 'no-lookups' } as const)[name];
  const more = rows.length - ROWS_SHOWN;
  const shown = rows.slice(0, ROWS_SHOWN);
  return [
    ruledHeading(SECTION_NAMES[name][language], [], columns),
    ...(rows.length === 0 ? wrap([run(NOTHING_SHOWN[none][language], 'quiet')], columns) : table(heads.map((head) => COLUMN_NAMES[head][language]), shown, columns)),
    ...(more > 0 ? wrap([run(andMore(more)[language], 'quiet')], columns) : []),
  ];
}

/** Every link with what it says, where it leads and under whose registered domain that is; the one the mail wants pressed is pointed at. */
export function linkTable({ links }: Dissection, language: Language, columns: number): readonly Line[] {
  const ordered = [...links.filter(({ isCallToAction }) => isCallToAction), ...links.filter(({ isCallToAction }) => !isCallToAction)];
  const rows = ordered.map((link): readonly Cell[] => [
    [[run(link.isCallToAction ? '▶ ' : '  ', 'alarm'), run(link.text === '' ? '–' : link.text, link.isCallToAction ? 'strong' : null)]],
    [[run(link.url)], [run('→ ', 'quiet'), run(link.registrableDomain ?? link.host, 'strong')]],
  ]);
  return section('links', ['link-text', 'leads-to'], rows, language, columns);
}

/** What the outside world was asked, and how each question ended. */
export function lookupTable({ lookups }: Dissection, language: Language, columns: number): readonly Line[] {
  const rows = lookups.map((lookup): readonly Cell[] => {
    const { symbol, ink } = OUTCOME_LOOKS[lookup.outcome];
    return [
      [[run(lookup.question[language])]],
      [[run(`${symbol} ${OUTCOME_NAMES[lookup.outcome][language]}`, ink)], [run(lookup.answer[language])]],
      [...(lookup.source === null ? [] : [[run(sourceWords(lookup.source, language))]]), ...(lookup.takenAt === null ? [] : [[run(timeWords(lookup.takenAt), 'quiet')]])],
    ];
  });
  return section('lookups', ['question', 'answer', 'source'], rows, language, columns);
}

/** What is not known, and what would change the verdict. */
export function notKnownList({ verdict }: Dissection, language: Language, columns: number): readonly Line[] {
  const more = verdict.notKnown.length - ROWS_SHOWN;
  const lines = verdict.notKnown.slice(0, ROWS_SHOWN).flatMap((one) => [
    ...wrapHanging(
      [run(`  ${one.why === 'source-down' ? '✕' : '?'} `, 'warning')],
      [run(`${VIEWPOINT_NAMES[one.viewpoint][language]}  `, 'strong'), run(one.what[language]), run(` [${NOT_KNOWN_NAMES[one.why][language]}]`, 'quiet')],
      columns,
    ),
    ...wrapHanging([run('    → ', 'quiet')], [run(one.wouldChange[language])], columns),
  ]);
  return [
    ruledHeading(SECTION_NAMES['not-known'][language], [], columns),
    ...(lines.length === 0 ? wrap([run(NOTHING_SHOWN['all-known'][language], 'quiet')], columns) : lines),
    ...(more > 0 ? wrap([run(andMore(more)[language], 'quiet')], columns) : []),
  ];
}
