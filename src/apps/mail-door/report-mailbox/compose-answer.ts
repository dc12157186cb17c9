import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, FindingView } from '../../../report/model.ts';
import { BAND, say, VERDICTS, WORDS } from './answer-words.ts';
import { breakHosts } from './break-hosts.ts';
import type { Report } from './model.ts';

/** An answer, ready to be sent: text, the same in HTML, and where there is one, a picture that the HTML shows. */
export interface Answer {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The picture's name within the answer. */
export const PICTURE_ID = 'plate@fuwake';

/** Findings that are told; the picture and the desk have the others. */
const TOLD = 6;

const RANK: Readonly<Record<FindingView['severity'], number>> = { critical: 4, high: 3, medium: 2, low: 1, note: 0 };

/** What is told of a dissection. Takes only the masked, defanged report, and makes no link of anything. */
export function composeAnswer(dissection: Dissection, { language, carries }: Report, hasPicture: boolean): Answer {
  const { verdict, mail } = dissection;
  const isCharged = verdict.label !== 'no-signs' && verdict.label !== 'insufficient-evidence';
  const shown = dissection.findings.filter(({ bearing, severity }) => (isCharged ? bearing === 'incriminates' && RANK[severity] >= 1 : bearing !== 'informs'))
    .toSorted((a, b) => RANK[b.severity] - RANK[a.severity]);
  const rest = shown.length - TOLD;
  const sections: Section[] = [
    { heading: say(WORDS.whatToDo, language), lines: verdict.advice.map((advice) => breakHosts(advice[language])), isLoud: true },
    { heading: say(isCharged ? WORDS.why : WORDS.looked, language), lines: [...shown.slice(0, TOLD).map(({ sentence }) => breakHosts(sentence[language])), ...(rest > 0 ? [WORDS.andMore[language](rest)] : [])], isLoud: false },
    { heading: say(WORDS.notChecked, language), lines: [...new Set(verdict.notKnown.map(({ what }) => what[language]))], isLoud: false },
  ].filter(({ lines }) => lines.length > 0);
  return write({
    language, title: say(VERDICTS[verdict.label], language), band: BAND[verdict.label], answer: breakHosts(verdict.answer[language]),
    about: [[say(WORDS.subject, language), mail.subject === '' ? say(WORDS.noSubject, language) : breakHosts(mail.subject)], [say(WORDS.author, language), breakHosts(`${mail.authorName} <${mail.authorAddress}>`.trim())]],
    sections, caption: hasPicture ? say(isCharged ? WORDS.picture : WORDS.calmPicture, language) : null, note: carries === 'inline' ? say(WORDS.inline, language) : null,
  });
}

/** What a reporter is told whose mail carries none. */
export function composeHowTo({ language }: Report): Answer {
  const [answer = '', ...lines] = say(WORDS.howTo, language).split('\n');
  return write({ language, title: say(WORDS.nothing, language), band: '#4a4a4a', answer, about: [], sections: [{ heading: '', lines: lines.map((line) => line.replace(/^[・-] ?/, '')), isLoud: false }], caption: null, note: null });
}

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly isLoud: boolean;
}

interface Parts {
  readonly language: Language;
  readonly title: string;
  readonly band: string;
  readonly answer: string;
  readonly about: readonly (readonly [name: string, value: string])[];
  readonly sections: readonly Section[];
  /** Of the picture; `null`: there is none. */
  readonly caption: string | null;
  readonly note: string | null;
}

function write(parts: Parts): Answer {
  return { subject: `[fuwake] ${parts.title}`, text: textOf(parts), html: htmlOf(parts) };
}

function textOf({ language, title, answer, about, sections, note }: Parts): string {
  const bullet = language === 'ja' ? '・' : '- ';
  return [
    `■ ${title}`, answer, ...(about.length === 0 ? [] : ['', `${say(WORDS.about, language)}`, ...about.map(([name, value]) => `  ${name}: ${value}`)]),
    ...sections.flatMap(({ heading, lines }) => ['', ...(heading === '' ? [] : [`■ ${heading}`]), ...lines.map((line) => `${bullet}${line}`)]),
    ...(note === null ? [] : ['', note]), '', '--', say(WORDS.footer, language), '',
  ].join('\n');
}

const FONT = "font-family:'Hiragino Sans','Noto Sans CJK JP','Noto Sans JP','Yu Gothic',Meiryo,Helvetica,Arial,sans-serif";

/** Tables and inline styles: what mail programs agree on. A dark theme may turn the paper, the band keeps its colours. */
function htmlOf({ language, title, band, answer, about, sections, caption, note }: Parts): string {
  const row = (content: string, style = ''): string => `<tr><td style="padding:18px 24px 0;${FONT};font-size:15px;line-height:1.65;color:#1d1d1b;${style}">${content}</td></tr>`;
  const body = [
    `<tr><td style="padding:20px 24px;background:${band};${FONT};color:#ffffff"><div style="font-size:13px;letter-spacing:.08em">fuwake 腑分け</div><div style="font-size:24px;line-height:1.35;font-weight:bold;padding-top:4px">${escape(title)}</div></td></tr>`,
    row(`<div style="font-size:17px;font-weight:bold">${escape(answer)}</div>`),
    ...(about.length === 0 ? [] : [row(`<div style="font-size:13px;color:#5c5a54">${escape(say(WORDS.about, language))}</div>${about.map(([name, value]) => `<div style="font-size:14px"><span style="color:#5c5a54">${escape(name)}</span>&ensp;${escape(value)}</div>`).join('')}`)]),
    ...sections.map(({ heading, lines, isLoud }) => row(
      `<div style="${isLoud ? `border-left:4px solid ${band};background:#f6f3ea;padding:12px 16px` : ''}">${heading === '' ? '' : `<div style="font-weight:bold;padding-bottom:4px">${escape(heading)}</div>`}<ul style="margin:0;padding:0 0 0 1.3em">${lines.map((line) => `<li style="padding:2px 0">${escape(line)}</li>`).join('')}</ul></div>`)),
    ...(note === null ? [] : [row(escape(note), 'color:#5c5a54;font-size:14px')]),
    ...(caption !== null ? [row(`<div style="font-size:13px;color:#5c5a54;padding-bottom:6px">${escape(caption)}</div><img src="cid:${PICTURE_ID}" width="390" alt="${escape(caption)}" style="display:block;width:100%;max-width:390px;height:auto;border:1px solid #d8d3c4">`)] : []),
    row(escape(say(WORDS.footer, language)), 'padding-bottom:24px;font-size:12px;color:#5c5a54'),
  ].join('');
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="format-detection" content="telephone=no,address=no,email=no,date=no,url=no"><title>${escape(title)}</title></head><body style="margin:0;background:#e9e5d9"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:16px 8px"><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:640px;background:#fffdf7">${body}</table></td></tr></table></body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
