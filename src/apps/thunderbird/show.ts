import type { Language } from '../../base/bilingual.ts';
import { drawPlate } from '../../report/formats/plate/draw-plate.ts';
import type { Dissection } from '../../report/model.ts';
import { BAND, say, VERDICTS, WORDS as SHARED } from '../mail-door/report-mailbox/answer-words.ts';
import { WORDS } from './words.ts';

/** From here on the wide form of the plate can be read. */
const WIDE_PX = 1_000;

/** Shows what was found. Words of the mail go into text alone, and the plate is a picture: it has no script and no link. */
export function show(place: HTMLElement, dissection: Dissection, language: Language): void {
  const { verdict, findings } = dissection;
  place.style.setProperty('--band', BAND[verdict.label]);
  const header = element('header', [text('p', 'fuwake 腑分け'), text('h1', say(VERDICTS[verdict.label], language))]);
  const advice = element('div', [text('h2', say(SHARED.whatToDo, language)), list('ul', verdict.advice.map((one) => one[language]))]);
  advice.className = 'advice';
  const picture = document.createElement('img');
  picture.alt = `${say(WORDS.plate, language)}: ${verdict.answer[language]}`;
  const form = innerWidth >= WIDE_PX ? 'wide' : 'phone';
  picture.className = form === 'wide' ? '' : 'narrow';
  picture.src = URL.createObjectURL(new Blob([drawPlate(dissection, { language, form })], { type: 'image/svg+xml' }));
  const plate = element('section', [text('h2', say(WORDS.plate, language)), picture]);
  plate.className = 'wide';
  const unknown = [...new Set(verdict.notKnown.map(({ what }) => what[language]))];
  const answer = text('p', verdict.answer[language]);
  answer.className = 'answer';
  place.replaceChildren(
    header, element('section', [answer]), ...(verdict.advice.length === 0 ? [] : [element('section', [advice])]), plate,
    ...(findings.length === 0 ? [] : [element('section', [folded(say(WORDS.findings, language), list('ol', findings.map(({ sentence }) => sentence[language])))])]),
    ...(unknown.length === 0 ? [] : [element('section', [text('h2', say(SHARED.notChecked, language)), list('ul', unknown)])]),
  );
}

export function element(name: string, inner: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...inner);
  return made;
}

export function text(name: string, words: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

/** The plate tells the same; folded, it is there for who cannot see a picture. */
const folded = (title: string, inner: HTMLElement): HTMLElement => element('details', [text('summary', title), inner]);

const list = (name: 'ul' | 'ol', lines: readonly string[]): HTMLElement => element(name, lines.map((line) => text('li', line)));
