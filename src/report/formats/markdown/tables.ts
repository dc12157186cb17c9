import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { timeWords } from '../text/values.ts';
import { andMore, COLUMN_NAMES, NOTHING_SHOWN, OUTCOME_NAMES, sourceWords } from '../words.ts';
import { escapeMarkdown } from './escape.ts';

/** Rows of one table; a page with more is no longer read, and the JSON report holds all. */
const ROWS_SHOWN = 50;

type Head = keyof typeof COLUMN_NAMES;
type Row = readonly string[];

/** Every link, with what it says and where it leads. */
export function linkTable({ links }: Dissection, language: Language): readonly string[] {
  const rows = links.map((link): Row => [`${link.isCallToAction ? '▶ ' : ''}${link.text}`, `${link.url} → ${link.registrableDomain ?? link.host}`]);
  return rows.length === 0 ? [NOTHING_SHOWN['no-links'][language]] : setTable(['link-text', 'leads-to'], rows, language);
}

/** What the outside world was asked, and how each question ended. */
export function lookupTable({ lookups }: Dissection, language: Language): readonly string[] {
  const rows = lookups.map((lookup): Row => [
    lookup.question[language],
    `${OUTCOME_NAMES[lookup.outcome][language]}: ${lookup.answer[language]}`,
    [lookup.source === null ? null : sourceWords(lookup.source, language), lookup.takenAt === null ? null : timeWords(lookup.takenAt)].filter((part) => part !== null).join(' · '),
  ]);
  return rows.length === 0 ? [NOTHING_SHOWN['no-lookups'][language]] : setTable(['question', 'answer', 'source'], rows, language);
}

function setTable(heads: readonly Head[], rows: readonly Row[], language: Language): readonly string[] {
  const more = rows.length - ROWS_SHOWN;
  return [
    setRow(heads.map((head) => COLUMN_NAMES[head][language])),
    `|${' --- |'.repeat(heads.length)}`,
    ...rows.slice(0, ROWS_SHOWN).map(setRow),
    ...(more > 0 ? ['', andMore(more)[language]] : []),
  ];
}

const setRow = (cells: Row): string => `| ${cells.map((cell) => escapeMarkdown(cell)).join(' | ')} |`;
