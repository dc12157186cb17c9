import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, FindingView, Mark } from '../../model.ts';
import { BEARING_NAMES, MARK_VIEW_NAMES, SEVERITY_NAMES } from '../words.ts';
import { html, NOTHING, quoted } from './markup.ts';
import type { Html } from './markup.ts';
import { bytesOf, PAGE_WORDS } from './wording.ts';

/** A finding may rest on hundreds of observations; the JSON form has them all. */
const MOST_OBSERVATIONS = 8;
const MOST_LINES = 24;
const MOST_LETTERS = 300;
const MOST_MARKS = 12;

const TONES = { incriminates: 'charge', 'speaks-for': 'favour', informs: 'inform' } as const;

/** The number of a finding, drawn as on the plate: full for what weighs heavily. */
export function numberOf(finding: FindingView, at: number): Html {
  const isHeavy = finding.severity === 'high' || finding.severity === 'critical';
  return html`<span class="number ${TONES[finding.bearing]}${isHeavy ? ' heavy' : ''}"><span>${at + 1}</span></span>`;
}

/** One finding: what, where, why it matters, and behind a fold what it rests on. */
export function findingArticle(dissection: Dissection, at: number, language: Language): Html {
  const finding = dissection.findings[at];
  if (finding === undefined) return NOTHING;
  const why = finding.why[language] === '' ? NOTHING : html`<p class="why"><b>${PAGE_WORDS.why[language]}</b> ${finding.why[language]}</p>`;
  return html`<article class="finding" id="finding-${at + 1}">${numberOf(finding, at)}<div><h4>${finding.title[language]}</h4><p class="weight ${TONES[finding.bearing]}">${finding.severity === 'note' ? '' : `${SEVERITY_NAMES[finding.severity][language]}${language === 'ja' ? '・' : ' · '}`}${BEARING_NAMES[finding.bearing][language]}</p><p>${finding.sentence[language]}</p>${wordsOf(finding, dissection.mail.language, language)}${why}${evidenceOf(dissection, finding, language)}</div></article>`;
}

function wordsOf(finding: FindingView, mailLanguage: string, language: Language): Html {
  const shown = finding.marks.filter((mark) => mark.quote !== '').slice(0, MOST_MARKS);
  if (shown.length === 0) return NOTHING;
  const item = (mark: Mark): Html => html`<li><span class="faint">${MARK_VIEW_NAMES[mark.view][language]}</span> ${quoted(cut(mark.quote), mailLanguage)}</li>`;
  return html`<ul class="words ${TONES[finding.bearing]}" aria-label="${PAGE_WORDS.pointsAt[language]}">${shown.map(item)}</ul>`;
}

function evidenceOf(dissection: Dissection, finding: FindingView, language: Language): Html {
  const ranges = finding.marks.flatMap((mark) => (mark.range === null ? [] : [html`<li>${MARK_VIEW_NAMES[mark.view][language]}${language === 'ja' ? '、' : ', '}${PAGE_WORDS.bytes[language]}<code>${bytesOf(mark.range)}</code></li>`])).slice(0, MOST_MARKS);
  const observations = finding.observations.slice(0, MOST_OBSERVATIONS).map((id) => {
    const seen = dissection.observations.find((each) => each['id'] === id);
    return html`<dt><code>${id}</code></dt><dd>${seen === undefined ? html`<span class="faint">—</span>` : html`<pre>${linesOf(seen)}</pre>`}</dd>`;
  });
  const more = finding.observations.length - observations.length;
  return html`<details><summary>${PAGE_WORDS.evidence[language]}</summary><div class="inside"><dl>${ranges.length === 0 ? NOTHING : html`<dt>${PAGE_WORDS.pointsAt[language]}</dt><dd><ul>${ranges}</ul></dd>`}${observations}${more > 0 ? html`<dt>+ ${more}</dt>` : NOTHING}<dt>${PAGE_WORDS.rule[language]}</dt><dd><code>${finding.rule}</code></dd>${finding.techniques.length === 0 ? NOTHING : html`<dt>${PAGE_WORDS.techniques[language]}</dt><dd><code>${finding.techniques.join(', ')}</code></dd>`}</dl></div></details>`;
}

/** An observation as lines of `name: value`; what it is called and where it stands is told beside it. */
function linesOf(observation: Readonly<Record<string, unknown>>): Html {
  const lines: string[] = [];
  const walk = (value: unknown, path: string, depth: number): void => {
    if (lines.length >= MOST_LINES) return;
    if (typeof value === 'object' && value !== null && depth < 5) {
      for (const [key, each] of Object.entries(value)) {
        if (depth > 0 || (key !== 'id' && key !== 'places')) walk(each, path === '' ? key : `${path}.${key}`, depth + 1);
      }
      return;
    }
    if (value !== null && value !== '') lines.push(`${path}: ${cut(typeof value === 'string' ? value : JSON.stringify(value) ?? '')}`);
  };
  walk(observation, '', 0);
  return { html: lines.map((line) => html`${line}`.html).join('\n') };
}

const cut = (words: string): string => (words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words);
