import type { Language } from '../../../base/bilingual.ts';
import type { Severity } from '../../../findings/model.ts';
import type { Dissection, FindingView, ViewpointView } from '../../model.ts';
import { andMore, BEARING_NAMES, INCOMPLETE, MARK_VIEW_NAMES, SEVERITY_NAMES, STATE_MEANINGS, STATE_NAMES, VIEWPOINT_NAMES, VIEWPOINT_QUESTIONS } from '../words.ts';
import { ruledHeading } from './frame.ts';
import { lineWidth, run } from './run.ts';
import type { Ink, Line } from './run.ts';
import { bytesWords, quoted } from './values.ts';
import { wrapHanging } from './wrap.ts';

/** Quotes beyond this say the same again; the JSON report holds all. */
const QUOTES_PER_FINDING = 4;
/** A chapter with more findings than this is no page for a reader any more. */
const FINDINGS_PER_CHAPTER = 30;
/** Quoted words beyond this are cut, in code units. */
const QUOTE_LENGTH = 160;

const STATE_LOOKS: Readonly<Record<ViewpointView['state'], { readonly symbol: string; readonly ink: Ink }>> = {
  findings: { symbol: '●', ink: 'alarm' },
  'nothing-found': { symbol: '○', ink: 'good' },
  'nothing-there': { symbol: '–', ink: 'quiet' },
  'not-checked': { symbol: '?', ink: 'warning' },
  'source-down': { symbol: '✕', ink: 'warning' },
};
const SEVERITY_INKS: Readonly<Record<Severity, Ink | null>> = { note: 'quiet', low: null, medium: 'warning', high: 'alarm', critical: 'alarm' };

/** The dissection, chapter by chapter. */
export function chapters(dissection: Dissection, language: Language, columns: number): readonly Line[] {
  return dissection.viewpoints.flatMap((view) => [...chapter(dissection, view, language, columns), []]).slice(0, -1);
}

function chapter(dissection: Dissection, view: ViewpointView, language: Language, columns: number): readonly Line[] {
  const shown = view.findings.slice(0, FINDINGS_PER_CHAPTER);
  const more = view.findings.length - shown.length;
  const body = shown.flatMap((index) => {
    const finding = dissection.findings[index];
    return finding === undefined ? [] : setFinding(finding, index + 1, language, columns);
  });
  const heading = ruledHeading(VIEWPOINT_NAMES[view.viewpoint][language], stateWords(view, stateInk(dissection, view), language, columns), columns);
  const question = wrapHanging([run('   ')], [run(VIEWPOINT_QUESTIONS[view.viewpoint][language], 'quiet')], columns);
  const meaning = view.state === 'findings' ? [] : wrapHanging([run('      ')], [run(STATE_MEANINGS[view.state][language])], columns);
  return [heading, ...question, ...meaning, ...body, ...(more > 0 ? [[run(`      ${andMore(more)[language]}`, 'quiet')]] : [])];
}

/** Findings that charge nobody are no alarm. */
function stateInk({ findings }: Dissection, view: ViewpointView): Ink {
  const isCharged = view.findings.some((index) => findings[index]?.bearing === 'incriminates');
  return view.state === 'findings' && !isCharged ? 'strong' : STATE_LOOKS[view.state].ink;
}

function stateWords({ state, findings, isIncomplete, viewpoint }: ViewpointView, ink: Ink, language: Language, columns: number): Line {
  const { symbol } = STATE_LOOKS[state];
  const count = state === 'findings' ? ` ${findings.length}` : '';
  const words = `${symbol} ${STATE_NAMES[state][language]}${count}`;
  const isPartial = isIncomplete && (state === 'findings' || state === 'nothing-found');
  const partial: Line = isPartial ? [run(` (? ${INCOMPLETE[language]})`, 'warning')] : [];
  const line: Line = [run(words, ink), ...partial];
  const name = run(VIEWPOINT_NAMES[viewpoint][language]);
  return fits([name, ...line], columns) ? line : [run(words, ink), ...(isPartial ? [run(' ?', 'warning')] : [])];
}

/** How much of a heading its rule and its spaces take at least. */
const HEADING_RULE = 6;
const fits = (line: Line, columns: number): boolean => lineWidth(line) + HEADING_RULE <= columns;

function setFinding(finding: FindingView, number: number, language: Language, columns: number): readonly Line[] {
  const indent: Line = [run(' '.repeat(6))];
  const side: Line = finding.bearing === 'speaks-for' ? [run(BEARING_NAMES['speaks-for'][language], 'good')] : [run(SEVERITY_NAMES[finding.severity][language], SEVERITY_INKS[finding.severity])];
  const head = wrapHanging(
    [run(`${`[${number}]`.padStart(5)} `, finding.bearing === 'speaks-for' ? 'good' : 'marked')],
    [run(finding.title[language], 'strong'), run('  '), run('‹'), ...side, run('›')],
    columns,
  );
  const shown = finding.marks.filter(({ quote }) => quote !== '').slice(0, QUOTES_PER_FINDING);
  const more = finding.marks.length - shown.length;
  return [
    ...head,
    ...wrapHanging(indent, [run(finding.sentence[language])], columns),
    ...shown.flatMap((mark) => setQuote(mark, language, columns)),
    ...(more > 0 && shown.length === QUOTES_PER_FINDING ? wrapHanging([run(' '.repeat(8))], [run(andMore(more)[language], 'quiet')], columns) : []),
  ];
}

function setQuote(mark: FindingView['marks'][number], language: Language, columns: number): readonly Line[] {
  const cut = mark.quote.length > QUOTE_LENGTH ? `${mark.quote.slice(0, QUOTE_LENGTH)}⋯` : mark.quote;
  const where = [...(mark.view === 'source' && mark.range !== null ? [] : [MARK_VIEW_NAMES[mark.view][language]]), ...(mark.range === null ? [] : [bytesWords(mark.range, language)])];
  return wrapHanging([run('      ▸ ', 'quiet')], [run(quoted(cut, language), 'strong'), run(`  ${where.join(language === 'ja' ? '、' : ', ')}`, 'quiet')], columns);
}
