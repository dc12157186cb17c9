import type { Dissection, FindingView, FormatOptions, Mark, ViewpointView } from '../../model.ts';
import { BEARING_NAMES, INCOMPLETE, MARK_VIEW_NAMES, SEVERITY_NAMES, STATE_MEANINGS, STATE_NAMES, VIEWPOINT_NAMES, VIEWPOINT_QUESTIONS } from '../words.ts';
import { element, escapeHtml } from './html.ts';

const SYMBOLS: Readonly<Record<ViewpointView['state'], string>> = { findings: '●', 'nothing-found': '○', 'not-checked': '?', 'source-down': '✕' };

/** The chapters, each with its state in a sign and in words. */
export function chapters(dissection: Dissection, { language }: FormatOptions): string {
  return dissection.viewpoints.map((chapter) => {
    const state = `${SYMBOLS[chapter.state]} ${STATE_NAMES[chapter.state][language]}${chapter.isIncomplete && chapter.state === 'findings' ? ` (? ${INCOMPLETE[language]})` : ''}`;
    const findings = chapter.findings.map((index) => finding(dissection.findings[index], index, language)).join('');
    const empty = chapter.state === 'findings' ? '' : element('p', {}, escapeHtml(STATE_MEANINGS[chapter.state][language]));
    return element('section', { id: `chapter-${chapter.viewpoint}` },
      `<h2>${escapeHtml(VIEWPOINT_NAMES[chapter.viewpoint][language])}</h2>`
      + `<p class="state">${escapeHtml(VIEWPOINT_QUESTIONS[chapter.viewpoint][language])} — ${escapeHtml(state)}</p>${findings}${empty}`);
  }).join('\n');
}

/** One finding: the sentence, the words, why it matters, and the evidence behind a fold. */
export function finding(view: FindingView | undefined, index: number, language: FormatOptions['language']): string {
  if (view === undefined) return '';
  const marks = [...new Map(view.marks.map((mark) => [`${mark.quote} ${mark.range?.start}`, mark])).values()];
  const evidence = [view.rule, ...view.techniques, ...view.observations].map((word) => element('code', {}, escapeHtml(word))).join(' ');
  return element('article', { class: `finding ${view.bearing}`, id: `finding-${index + 1}` },
    `<h3><span class="num">${index + 1}</span>${escapeHtml(view.title[language])} <span class="small">${escapeHtml(SEVERITY_NAMES[view.severity][language])} · ${escapeHtml(BEARING_NAMES[view.bearing][language])}</span></h3>`
    + `<p>${escapeHtml(view.sentence[language])}</p><p class="why">${escapeHtml(view.why[language])}</p>`
    + `<details><summary>${language === 'ja' ? '証拠の場所' : 'Where the evidence stands'}</summary><ul>${marks.map((mark) => `<li>${where(mark, language)}</li>`).join('')}</ul><p class="small">${evidence}</p></details>`);
}

function where(mark: Mark, language: FormatOptions['language']): string {
  const bytes = mark.range === null ? '' : language === 'ja' ? `、原文の ${mark.range.start}–${mark.range.end} バイト` : `, bytes ${mark.range.start}–${mark.range.end} of the raw mail`;
  return `<q>${escapeHtml(mark.quote)}</q> <span class="small">${escapeHtml(MARK_VIEW_NAMES[mark.view][language])}${bytes}</span>`;
}
