import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, FindingView, ViewpointView } from '../../model.ts';
import { bytesWords, quoted } from '../text/values.ts';
import {
  andMore, BEARING_NAMES, INCOMPLETE, MARK_VIEW_NAMES, SEVERITY_NAMES, STATE_MEANINGS, STATE_NAMES, VIEWPOINT_NAMES, VIEWPOINT_QUESTIONS,
} from '../words.ts';
import { escapeMarkdown } from './escape.ts';

/** Quotes beyond this say the same again; the JSON report holds all. */
const QUOTES_PER_FINDING = 6;
/** Quoted words beyond this are cut, in code units. */
const QUOTE_LENGTH = 300;

const STATE_SYMBOLS: Readonly<Record<ViewpointView['state'], string>> = { findings: '●', 'nothing-found': '○', 'nothing-there': '–', 'not-checked': '?', 'source-down': '✕' };

/** The dissection, chapter by chapter. */
export function chapters(dissection: Dissection, language: Language): readonly string[] {
  return dissection.viewpoints.flatMap((view) => {
    const findings = view.findings.flatMap((index) => {
      const finding = dissection.findings[index];
      return finding === undefined ? [] : setFinding(finding, index + 1, language);
    });
    return [
      `### ${VIEWPOINT_NAMES[view.viewpoint][language]} – ${stateWords(view, language)}`,
      '',
      VIEWPOINT_QUESTIONS[view.viewpoint][language],
      '',
      ...(view.state === 'findings' ? [] : [STATE_MEANINGS[view.state][language], '']),
      ...(findings.length === 0 ? [] : [...findings, '']),
    ];
  });
}

function stateWords({ state, findings, isIncomplete }: ViewpointView, language: Language): string {
  const count = state === 'findings' ? ` ${findings.length}` : '';
  const isPartial = isIncomplete && (state === 'findings' || state === 'nothing-found');
  return `${STATE_SYMBOLS[state]} ${STATE_NAMES[state][language]}${count}${isPartial ? ` (? ${INCOMPLETE[language]})` : ''}`;
}

function setFinding(finding: FindingView, number: number, language: Language): readonly string[] {
  const side = finding.bearing === 'speaks-for' ? BEARING_NAMES['speaks-for'][language] : SEVERITY_NAMES[finding.severity][language];
  const shown = finding.marks.filter(({ quote }) => quote !== '').slice(0, QUOTES_PER_FINDING);
  const more = finding.marks.length - shown.length;
  return [
    `- **\\[${number}\\] ${escapeMarkdown(finding.title[language])}** (${side}) ${escapeMarkdown(finding.sentence[language])}`,
    ...shown.map((mark) => `  - ${setQuote(mark, language)}`),
    ...(more > 0 && shown.length === QUOTES_PER_FINDING ? [`  - ${andMore(more)[language]}`] : []),
  ];
}

function setQuote({ quote, view, range }: FindingView['marks'][number], language: Language): string {
  const cut = quote.length > QUOTE_LENGTH ? `${quote.slice(0, QUOTE_LENGTH)}⋯` : quote;
  const where = [...(view === 'source' && range !== null ? [] : [MARK_VIEW_NAMES[view][language]]), ...(range === null ? [] : [bytesWords(range, language)])];
  return `${escapeMarkdown(quoted(cut, language))} (${where.join(language === 'ja' ? '、' : ', ')})`;
}
