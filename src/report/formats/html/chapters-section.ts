import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, ViewpointView } from '../../model.ts';
import { INCOMPLETE, SECTION_NAMES, STATE_MEANINGS, STATE_NAMES, VIEWPOINT_NAMES, VIEWPOINT_QUESTIONS } from '../words.ts';
import { findingArticle } from './finding-article.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';

/** Findings written out on the page, all chapters together. */
const MOST_FINDINGS = 200;

/** Chapter by chapter, each with its state: by a sign and by words. */
export function chaptersSection(dissection: Dissection, language: Language): Html {
  return html`<section id="chapters"><h2>${SECTION_NAMES.chapters[language]}</h2>${dissection.viewpoints.map((view) => chapter(dissection, view, language))}</section>`;
}

function chapter(dissection: Dissection, view: ViewpointView, language: Language): Html {
  const state = html`<span class="state ${view.state} ${toneOf(dissection, view)}">${SIGNS[view.state]}<span>${STATE_NAMES[view.state][language]}${view.isIncomplete && (view.state === 'findings' || view.state === 'nothing-found') ? html`${language === 'ja' ? '・' : ', '}${INCOMPLETE[language]}` : NOTHING}</span></span>`;
  const meaning = view.state === 'findings' ? VIEWPOINT_QUESTIONS[view.viewpoint][language] : `${VIEWPOINT_QUESTIONS[view.viewpoint][language]}${language === 'ja' ? '　' : ' '}${STATE_MEANINGS[view.state][language]}`;
  const findings = view.findings.filter((at) => at < MOST_FINDINGS).map((at) => findingArticle(dissection, at, language));
  return html`<section class="chapter" id="chapter-${view.viewpoint}" style="margin:0"><header><h3>${VIEWPOINT_NAMES[view.viewpoint][language]}</h3>${state}</header><p>${meaning}</p>${findings}</section>`;
}

function toneOf(dissection: Dissection, view: ViewpointView): string {
  const bearings = view.findings.map((at) => dissection.findings[at]?.bearing);
  if (bearings.includes('incriminates')) return 'charge';
  return bearings.includes('speaks-for') ? 'favour' : 'inform';
}

const sign = (inside: Html): Html => html`<svg viewBox="0 0 16 16" aria-hidden="true">${inside}</svg>`;

const SIGNS: Readonly<Record<ViewpointView['state'], Html>> = {
  findings: sign(html`<circle cx="8" cy="8" r="6.5" fill="currentColor"/>`),
  'nothing-found': sign(html`<circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M5 8.2l2.2 2.4 4-5" fill="none" stroke="currentColor" stroke-width="1.4"/>`),
  'nothing-there': sign(html`<path d="M3 8h10" fill="none" stroke="currentColor" stroke-width="1.6"/>`),
  'not-checked': sign(html`<circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.4"/>`),
  'source-down': sign(html`<circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M3.6 12.4l8.8-8.8" stroke="currentColor" stroke-width="1.5"/>`),
};
