import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, FormatOptions } from '../../model.ts';
import { footerRows } from '../text/footer.ts';
import { percentWords } from '../text/values.ts';
import { andMore, GOAL_NAMES, LABEL_NAMES, NOTHING_SHOWN, NOT_KNOWN_NAMES, SECTION_NAMES, VERDICT_NAMES, VIEWPOINT_NAMES } from '../words.ts';
import { chapters } from './chapters.ts';
import { escapeMarkdown } from './escape.ts';
import { pageLines } from './page.ts';
import { routeTimeline } from './route.ts';
import { shownMail } from './shown-mail.ts';
import { linkTable, lookupTable } from './tables.ts';

/** A page with more gaps than this is no longer read; the JSON report holds all. */
const NOT_KNOWN_SHOWN = 50;

/**
 * Writes the report as Markdown (CommonMark with GFM tables).
 *
 * *Shape*: every text of the mail is escaped; nothing in it can become markup or a link.
 */
export function writeMarkdown(dissection: Dissection, options: FormatOptions): string {
  const { language } = options;
  const section = (name: keyof typeof SECTION_NAMES, lines: readonly string[]): readonly string[] => ['', `## ${SECTION_NAMES[name][language]}`, '', ...lines];
  const against = reasonLines(dissection, dissection.verdict.speaksAgainst, language);
  const main = reasonLines(dissection, dissection.verdict.reasons, language);
  return `${[
    ...verdictLines(dissection, language),
    ...section('reasons', main.length === 0 ? [NOTHING_SHOWN['no-reasons'][language]] : main),
    ...(against.length === 0 ? [] : section('against', against)),
    ...section('mail', shownMail(dissection, language)),
    ...section('chapters', chapters(dissection, language)).slice(0, -1),
    ...(dissection.page === null ? [] : section('page', pageLines(dissection, language))),
    ...section('route', routeTimeline(dissection, language)),
    ...section('links', linkTable(dissection, language)),
    ...section('lookups', lookupTable(dissection, language)),
    ...section('not-known', notKnownLines(dissection, language)),
    ...section('footer', footerRows(dissection, language).map(([name, text]) => `- ${name}: ${escapeMarkdown(text)}`)),
  ].join('\n')}\n`;
}

function verdictLines({ verdict }: Dissection, language: Language): readonly string[] {
  const { imitated, goal } = verdict;
  const product = imitated?.product ?? null;
  const facts: readonly (readonly [string, string])[] = [
    ...(imitated === null ? [] : [[VERDICT_NAMES.imitated[language], product === null ? imitated.brand[language] : `${imitated.brand[language]} (${product})`] as const]),
    ...(goal === null ? [] : [[VERDICT_NAMES.goal[language], GOAL_NAMES[goal][language]] as const]),
    [
      VERDICT_NAMES.certainty[language],
      `${VERDICT_NAMES.deception[language]} ${percentWords(verdict.deception)}, ${VERDICT_NAMES.unwanted[language]} ${percentWords(verdict.unwanted)}`,
    ],
  ];
  return [
    `# ${LABEL_NAMES[verdict.label][language]}`,
    '',
    `**${escapeMarkdown(verdict.answer[language])}**`,
    '',
    ...facts.map(([name, value]) => `- ${name}: ${escapeMarkdown(value)}`),
    ...(verdict.advice.length === 0 ? [] : ['', `## ${VERDICT_NAMES.advice[language]}`, '', ...verdict.advice.map((one) => `- ${escapeMarkdown(one[language])}`)]),
  ];
}

function reasonLines({ findings }: Dissection, rules: readonly string[], language: Language): readonly string[] {
  return rules.flatMap((rule) => {
    const index = findings.findIndex((finding) => finding.rule === rule);
    const finding = findings[index];
    if (finding === undefined) return [];
    return [`- **\\[${index + 1}\\] ${escapeMarkdown(finding.title[language])}** ${escapeMarkdown(finding.sentence[language])} ${escapeMarkdown(finding.why[language])}`];
  });
}

function notKnownLines({ verdict }: Dissection, language: Language): readonly string[] {
  if (verdict.notKnown.length === 0) return [NOTHING_SHOWN['all-known'][language]];
  const more = verdict.notKnown.length - NOT_KNOWN_SHOWN;
  return [
    ...verdict.notKnown
      .slice(0, NOT_KNOWN_SHOWN)
      .flatMap((one) => [
        `- **${VIEWPOINT_NAMES[one.viewpoint][language]}** (${NOT_KNOWN_NAMES[one.why][language]}) ${escapeMarkdown(one.what[language])}`,
        `  - → ${escapeMarkdown(one.wouldChange[language])}`,
      ]),
    ...(more > 0 ? [`- ${andMore(more)[language]}`] : []),
  ];
}
