import type { Dissection, FormatOptions } from '../../model.ts';
import { drawPlate } from '../plate/draw-plate.ts';
import { GOAL_NAMES, LABEL_NAMES, MASKED_NAMES, NOT_KNOWN_NAMES, OUTCOME_NAMES, STANDING_NAMES, VIEWPOINT_NAMES, WORLD_NAMES } from '../words.ts';
import { chapters, finding } from './chapters.ts';
import { element, escapeHtml, tableOf } from './html.ts';
import { STYLE } from './style.ts';

type Say = (ja: string, en: string) => string;

/** The report as one HTML file: no outside resource, no script, nothing live. */
export function writeHtml(dissection: Dissection, { language }: FormatOptions): string {
  const say: Say = (ja, en) => (language === 'ja' ? ja : en);
  const title = `${LABEL_NAMES[dissection.verdict.label][language]} — ${dissection.mail.subject}`;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><a class="skip" href="#main">${say('本文へ', 'Skip to the report')}</a>
<header><p class="small">fuwake 腑分け — ${say('メールの解剖報告', 'dissection of a mail')}</p><h1>${escapeHtml(dissection.mail.subject)}</h1></header>
<main id="main">
${verdict(dissection, language, say)}
${plates(dissection, language, say)}
${reasons(dissection, language, say)}
${chapters(dissection, { language })}
${outside(dissection, language, say)}
${notKnown(dissection, language, say)}
</main>
${foot(dissection, language, say)}
</body></html>
`;
}

function verdict({ verdict }: Dissection, language: FormatOptions['language'], say: Say): string {
  const tone = verdict.label === 'no-signs' ? 'speaks-for' : verdict.label === 'insufficient-evidence' ? 'informs' : 'incriminates';
  const rows = [
    verdict.imitated === null ? '' : `<dt>${say('騙られた相手', 'Imitated')}</dt><dd>${escapeHtml(verdict.imitated.brand[language])}${verdict.imitated.product === null ? '' : ` (${escapeHtml(verdict.imitated.product)})`}</dd>`,
    verdict.goal === null ? '' : `<dt>${say('ねらい', 'It wants')}</dt><dd>${escapeHtml(GOAL_NAMES[verdict.goal][language])}</dd>`,
    `<dt>${say('だましの見込み', 'Deception')}</dt><dd>${Math.round(verdict.deception * 100)} %</dd>`,
  ].join('');
  const advice = verdict.advice.map((line) => `<li>${escapeHtml(line[language])}</li>`).join('');
  return element('section', { class: `verdict ${tone}`, 'aria-label': say('結論', 'Verdict') },
    `<p class="label">${escapeHtml(LABEL_NAMES[verdict.label][language])}</p><p><strong>${escapeHtml(verdict.answer[language])}</strong></p><dl>${rows}</dl><h2>${say('どうすればよいか', 'What to do')}</h2><ul>${advice}</ul>`);
}

/** Both forms stand in the file; the style sheet shows the one that fits. Ids are made unique, for the two drawings share them. */
function plates(dissection: Dissection, language: FormatOptions['language'], say: Say): string {
  const drawing = (form: 'wide' | 'phone'): string => `<div class="${form}">${unique(drawPlate(dissection, { language, form }), form)}</div>`;
  return `<figure class="plate">${drawing('phone')}${drawing('wide')}<figcaption>${say('番号は下の所見と同じです。', 'The numbers are those of the findings below.')}</figcaption></figure>`;
}

const unique = (svg: string, form: string): string =>
  svg.replace(/<\?xml[^>]*\?>/, '').replace(/\bid="([^"]+)"/g, `id="${form}-$1"`).replace(/url\(#([^)]+)\)/g, `url(#${form}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${form}-$1"`).replace(/aria-(labelledby|describedby)="([^"]+)"/g, (_, kind: string, ids: string) => `aria-${kind}="${ids.split(' ').map((id) => `${form}-${id}`).join(' ')}"`);

function reasons({ verdict, findings }: Dissection, language: FormatOptions['language'], say: Say): string {
  const named = (rules: readonly string[]): string => rules.map((rule) => {
    const index = findings.findIndex((view) => view.rule === rule);
    const view = findings[index];
    return view === undefined ? '' : `<li><a href="#finding-${index + 1}">${escapeHtml(view.title[language])}</a>: ${escapeHtml(view.sentence[language])}</li>`;
  }).join('');
  const against = verdict.speaksAgainst.length === 0 ? '' : `<h2>${say('反対を示すもの', 'What speaks against this verdict')}</h2><ul>${named(verdict.speaksAgainst)}</ul>`;
  return verdict.reasons.length === 0 ? against : `<section><h2>${say('おもな理由', 'The main reasons')}</h2><ol>${named(verdict.reasons)}</ol>${against}</section>`;
}

function outside({ route, links, lookups }: Dissection, language: FormatOptions['language'], say: Say): string {
  const cell = (text: string | null): string => escapeHtml(text ?? '–');
  const hops = tableOf([say('段', 'Hop'), say('信用', 'Standing'), say('渡したサーバー', 'From'), say('受け取ったサーバー', 'By'), say('時刻', 'Time')],
    route.hops.map((hop) => [`${hop.index === route.boundary ? '▶ ' : ''}${hop.index + 1}`, cell(STANDING_NAMES[hop.standing][language]), cell([hop.reverseName ?? hop.helo, hop.address].filter((part) => part !== null).join(' ')), cell(hop.by), cell(hop.time)]));
  const linked = tableOf([say('見えている文字', 'Text'), say('本当の行き先', 'Goes to')], links.map((link) => [`${link.isCallToAction ? '▶ ' : ''}${cell(link.text)}`, `<code>${escapeHtml(link.url)}</code>`]));
  const asked = tableOf([say('尋ねたこと', 'Question'), say('結果', 'Outcome'), say('答え', 'Answer'), say('出所と時刻', 'Source, time')],
    lookups.map((lookup) => [cell(lookup.question[language]), cell(OUTCOME_NAMES[lookup.outcome][language]), cell(lookup.answer[language]), cell([lookup.source, lookup.takenAt].filter((part) => part !== null).join(', '))]));
  const none = `<p>${say('ありません。', 'None.')}</p>`;
  return `<section><h2>${say('届いた道筋', 'The route')}</h2>${hops || none}<h2>${say('メールの中のリンク', 'Links in the mail')}</h2>${linked || none}<h2>${say('外部に尋ねたこと', 'Look-ups')}</h2>${asked || none}</section>`;
}

function notKnown({ verdict }: Dissection, language: FormatOptions['language'], say: Say): string {
  const rows = verdict.notKnown.map((row) => `<li><b>${escapeHtml(VIEWPOINT_NAMES[row.viewpoint][language])}</b>: ${escapeHtml(row.what[language])} <span class="small">[${escapeHtml(NOT_KNOWN_NAMES[row.why][language])}, ${escapeHtml(row.code)}]</span><br>${escapeHtml(row.wouldChange[language])}</li>`).join('');
  return `<section><h2>${say('わかっていないこと', 'What is not known')}</h2>${rows === '' ? `<p>${say('照会はすべて答えを得ました。', 'Every look-up was answered.')}</p>` : `<ul>${rows}</ul>`}</section>`;
}

function foot({ input, masked, times, tool, world }: Dissection, language: FormatOptions['language'], say: Say): string {
  const row = (name: string, value: string): string => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`;
  return `<footer><dl>${[
    row(say('伏せたもの', 'Masked'), masked.map(({ what, count }) => `${MASKED_NAMES[what][language]} ×${count}`).join(', ') || '–'),
    row(say('上限', 'Limits reached'), input.limits.map((hit) => `${hit.limit} (${hit.allowed} ${hit.unit}, ${hit.seen})`).join(', ') || '–'),
    row(say('形の乱れ', 'Defects'), [...new Set(input.defects.map((defect) => defect.code))].join(', ') || '–'),
    row(say('入力', 'Input'), `${input.name ?? '–'} · ${input.sizeBytes} bytes · ${input.container} · ${input.provenance}`), row('SHA-256', input.sha256),
    row(say('受信', 'Received'), times.received ?? '–'), row(say('腑分け', 'Dissected'), `${times.dissected} · ${tool.name} ${tool.version}`),
    row(say('照会', 'Look-ups'), `${WORLD_NAMES[world.kind][language]}${world.takenAt === null ? '' : ` (${world.takenAt})`}`),
  ].join('')}</dl></footer>`;
}
