import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { percent } from '../plate/percent.ts';
import { drawPlate } from '../plate/draw-plate.ts';
import { drawPicturePlate, PICTURE_TITLE } from '../plate/picture-plate.ts';
import { PICTURE_WORDS } from '../picture-words.ts';
import { GOAL_NAMES, LABEL_NAMES, SECTION_NAMES, VERDICT_NAMES } from '../words.ts';
import { numberOf } from './finding-article.ts';
import { html, NOTHING, trusted } from './markup.ts';
import type { Html } from './markup.ts';
import { PAGE_WORDS } from './wording.ts';

const toneOf = (label: Dissection['verdict']['label']): string => (label === 'no-signs' ? 'favour' : label === 'insufficient-evidence' ? 'inform' : 'charge');

/** The verdict in plain words, and what to do. */
export function verdictSection(dissection: Dissection, language: Language): Html {
  const { verdict } = dissection;
  const imitated = verdict.imitated === null ? NOTHING
    : html`<dt>${VERDICT_NAMES.imitated[language]}</dt><dd>${verdict.imitated.brand[language]}${verdict.imitated.product === null ? '' : language === 'ja' ? `（${verdict.imitated.product}）` : ` (${verdict.imitated.product})`}</dd>`;
  const goal = verdict.goal === null ? NOTHING : html`<dt>${VERDICT_NAMES.goal[language]}</dt><dd>${GOAL_NAMES[verdict.goal][language]}</dd>`;
  const advice = verdict.advice.length === 0 ? NOTHING
    : html`<div class="advice"><h2>${VERDICT_NAMES.advice[language]}</h2><ul>${verdict.advice.map((each) => html`<li>${each[language]}</li>`)}</ul></div>`;
  const odds = html`<dt>${VERDICT_NAMES.certainty[language]}</dt><dd>${VERDICT_NAMES.deception[language]} ${percent(verdict.deception, language)}${language === 'ja' ? '、' : ', '}${VERDICT_NAMES.unwanted[language]} ${percent(verdict.unwanted, language)}</dd>`;
  return html`<section class="verdict" id="verdict"><h1 class="${toneOf(verdict.label)}">${LABEL_NAMES[verdict.label][language]}</h1><p class="answer">${verdict.answer[language]}</p><dl class="facts">${imitated}${goal}${odds}</dl>${advice}</section>`;
}

/** The plate in both its forms; the style shows the one that can be read. */
export function plateFigure(dissection: Dissection, language: Language): Html {
  const wide = trusted(drawPlate(dissection, { language, form: 'wide' }));
  const phone = trusted(drawPlate(dissection, { language, form: 'phone' }));
  return html`<figure class="plates" id="plate"><div class="plate-wide">${wide}</div><div class="plate-phone">${phone}</div><figcaption>${PAGE_WORDS.plateNote[language]}</figcaption></figure>`;
}

/** The mail as a mail program shows it, with the same numbers; nothing where no picture was taken. */
export function pictureFigure(dissection: Dissection, language: Language, pictures: ReadonlyMap<string, Uint8Array>): Html {
  const png = pictures.get(dissection.picture.sha256 ?? '');
  if (png === undefined) return NOTHING;
  const { emptied, blur } = dissection.picture;
  const notes = [PAGE_WORDS.pictureNote[language], ...(emptied === 0 ? [] : [PICTURE_WORDS.emptied(emptied)[language]]), ...(blur === 'none' ? [] : [PICTURE_WORDS.blurred[language]])];
  return html`<figure class="looked" id="picture"><h2>${PICTURE_TITLE[language]}</h2>${trusted(drawPicturePlate(dissection, { language, form: 'bare', png }))}<figcaption>${notes.join(language === 'ja' ? '' : ' ')}</figcaption></figure>`;
}

/** The strongest reasons, and what points the other way. */
export function reasonsSection(dissection: Dissection, language: Language): Html {
  const listOf = (rules: readonly string[]): readonly Html[] => rules.flatMap((rule) => {
    const at = dissection.findings.findIndex((finding) => finding.rule === rule);
    const finding = dissection.findings[at];
    return finding === undefined ? [] : [html`<li>${numberOf(finding, at)}<div><a href="#finding-${at + 1}">${finding.title[language]}</a><p>${finding.sentence[language]}</p></div></li>`];
  });
  const reasons = listOf(dissection.verdict.reasons);
  const against = listOf(dissection.verdict.speaksAgainst);
  return html`${reasons.length === 0 ? NOTHING : html`<section id="reasons"><h2>${SECTION_NAMES.reasons[language]}</h2><ol class="reasons">${reasons}</ol></section>`}${
    against.length === 0 ? NOTHING : html`<section id="against"><h2>${SECTION_NAMES.against[language]}</h2><ul class="reasons">${against}</ul></section>`}`;
}
