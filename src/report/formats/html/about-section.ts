import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { pictureState } from '../picture-words.ts';
import { readableTime } from '../plate/readable-time.ts';
import { inputNotes, MASKED_NAMES, NOT_KNOWN_NAMES, NOTHING_SHOWN, PROVENANCE_NAMES, SECTION_NAMES, VIEWPOINT_NAMES, WORLD_NAMES } from '../words.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { bytesOf, PAGE_WORDS, sizeOf } from './wording.ts';

const MOST_DEFECTS = 40;

/** What is not known, and what an answer would change. */
export function unknownsSection(dissection: Dissection, language: Language): Html {
  const items = dissection.verdict.notKnown.map((each) => html`<li><b>${VIEWPOINT_NAMES[each.viewpoint][language]}</b> <span class="tag claimed">${NOT_KNOWN_NAMES[each.why][language]}</span><p>${each.what[language]}</p><p class="faint">${PAGE_WORDS.wouldChange[language]}${language === 'ja' ? '：' : ': '}${each.wouldChange[language]}</p></li>`);
  return html`<section id="not-known"><h2>${SECTION_NAMES['not-known'][language]}</h2>${items.length === 0 ? html`<p>${NOTHING_SHOWN['all-known'][language]}</p>` : html`<ul class="unknowns">${items}</ul>`}</section>`;
}

/** What was masked, what was cut, and which file this report is about. */
export function aboutSection(dissection: Dissection, language: Language): Html {
  const { input, masked, times, world } = dissection;
  const none = html`<span class="faint">${PAGE_WORDS.none[language]}</span>`;
  const hidden = masked.filter((each) => each.count > 0).map((each) => html`<li>${MASKED_NAMES[each.what][language]}${language === 'ja' ? `（${each.count} か所）` : ` (${each.count} ${each.count === 1 ? 'place' : 'places'})`}</li>`);
  const limits = input.limits.map((hit) => html`<li><code>${hit.limit}</code> ${language === 'ja' ? `上限 ${hit.allowed.toLocaleString('en-US')}、実際 ${hit.seen.toLocaleString('en-US')}` : `limit ${hit.allowed.toLocaleString('en-US')}, seen ${hit.seen.toLocaleString('en-US')}`} ${hit.unit}</li>`);
  const defects = input.defects.slice(0, MOST_DEFECTS).map((defect) => html`<li><code>${defect.code}</code> <span class="faint">${bytesOf(defect.range)}</span></li>`);
  const leftOut = input.leftOut.slice(0, MOST_DEFECTS).map((each) => html`<li>${each.name} <code>${each.code}</code></li>`);
  const more = input.defects.length - defects.length;
  return html`<section id="about"><h2>${SECTION_NAMES.footer[language]}</h2><dl class="about">
<dt>${PAGE_WORDS.masked[language]}</dt><dd>${hidden.length === 0 ? none : html`<p class="small">${PAGE_WORDS.maskedNote[language]}</p><ul>${hidden}</ul>`}</dd>
<dt>${PAGE_WORDS.file[language]}</dt><dd>${input.name ?? '—'} <span class="faint">(${[input.container, sizeOf(input.sizeBytes, language), ...inputNotes(input, language)].join(', ')})</span></dd>
${input.leftOut.length === 0 ? html`` : html`<dt>${PAGE_WORDS.leftOut[language]}</dt><dd><ul>${leftOut}</ul></dd>`}
${dissection.setAside.length + dissection.ownRulesFailed.length === 0 ? html`` : html`<dt>${language === 'ja' ? '独自の規則' : 'Own rules'}</dt><dd><ul>${[
    ...dissection.setAside.map(({ exception, rule, reason }) => html`<li><code>${exception}</code> ${language === 'ja' ? '例外：' : 'sets aside'} <code>${rule}</code> ${reason}</li>`),
    ...dissection.ownRulesFailed.map(({ id, detail }) => html`<li><code>${id}</code> ${language === 'ja' ? '動きません：' : 'failed:'} ${detail}</li>`),
  ]}</ul></dd>`}
${secondReader(dissection, language)}<dt>${PAGE_WORDS.fingerprint[language]}</dt><dd><code>${input.sha256}</code></dd>
<dt>${PAGE_WORDS.kind[language]}</dt><dd>${PROVENANCE_NAMES[input.provenance][language]}</dd>
<dt>${PAGE_WORDS.received[language]}</dt><dd>${times.received === null ? '—' : readableTime(times.received)}</dd>
<dt>${PAGE_WORDS.dissected[language]}</dt><dd>${readableTime(times.dissected)}</dd>
<dt>${PAGE_WORDS.world[language]}</dt><dd>${WORLD_NAMES[world.kind][language]}${world.takenAt === null ? '' : ` (${readableTime(world.takenAt)})`}</dd>
<dt>${PAGE_WORDS.picture[language]}</dt><dd>${pictureState(dissection.picture)[language]}</dd>
<dt>${PAGE_WORDS.limits[language]}</dt><dd>${limits.length === 0 ? none : html`<ul>${limits}</ul>`}</dd>
<dt>${PAGE_WORDS.defects[language]}</dt><dd>${defects.length === 0 ? none : html`<ul>${defects}${more > 0 ? html`<li>+ ${more}</li>` : html``}</ul>`}</dd>
</dl></section>`;
}

function secondReader({ secondReader }: Dissection, language: Language): Html {
  if (secondReader === null) return html``;
  const { model, label, remarks, refused, code } = secondReader;
  const told = label === null ? html`<span class="faint">${language === 'ja' ? '答えを得られませんでした' : 'no answer'}</span> <code>${code ?? ''}</code>`
    : html`${model ?? ''} <code>${label}</code> ${language === 'ja' ? `指摘 ${remarks}、根拠のない指摘 ${refused}` : `${remarks} remarks, ${refused} without ground`}`;
  return html`<dt>${language === 'ja' ? '二人目の読み手（言語モデル）' : 'Second reader (language model)'}</dt><dd>${told}</dd>`;
}
