import type { Language } from '../../../base/bilingual.ts';
import type { Label } from '../../../verdict/model.ts';
import type { Dissection, FindingView } from '../../model.ts';
import { GOAL_NAMES, LABEL_NAMES, NOTHING_SHOWN, SECTION_NAMES, VERDICT_NAMES } from '../words.ts';
import { frame, FRAME_COLUMNS, ruledHeading } from './frame.ts';
import { lineWidth, padLine, run } from './run.ts';
import type { Ink, Line } from './run.ts';
import { percentWords } from './values.ts';
import { textWidth } from './width.ts';
import { wrap, wrapHanging } from './wrap.ts';

/** The colour of each label. Only `no-signs` is calm: not knowing is no comfort. */
const LABEL_INKS: Readonly<Record<Label, Ink>> = {
  phishing: 'alarm',
  fraud: 'alarm',
  malware: 'alarm',
  junk: 'warning',
  suspicious: 'warning',
  'no-signs': 'good',
  'insufficient-evidence': 'warning',
};
const LABEL_SYMBOLS: Readonly<Record<Label, string>> = {
  phishing: '✕',
  fraud: '✕',
  malware: '✕',
  junk: '!',
  suspicious: '!',
  'no-signs': '○',
  'insufficient-evidence': '?',
};
const BAR_COLUMNS = 20;

/** The verdict in plain words: what this mail is, whom it imitates, what it wants, what to do now. */
export function banner(dissection: Dissection, language: Language, columns: number): readonly Line[] {
  const { verdict } = dissection;
  const inner = columns - FRAME_COLUMNS;
  const ink = LABEL_INKS[verdict.label];
  const advice = verdict.advice.flatMap((one) => wrapHanging([run(language === 'ja' ? '・' : '• ')], [run(one[language])], inner));
  const lines: readonly Line[] = [
    ...headLine(verdict.label, dissection.input.name ?? '', language, inner),
    [],
    ...wrap([run(verdict.answer[language], 'strong')], inner),
    [],
    ...facts(dissection, language, inner),
    ...(advice.length === 0 ? [] : [[], [run(VERDICT_NAMES.advice[language], 'strong')], ...advice]),
  ];
  return frame(lines, columns, { title: `${SECTION_NAMES.verdict[language]} · fuwake 腑分け`, isDouble: true, ink });
}

function headLine(label: Label, name: string, language: Language, inner: number): readonly Line[] {
  const left: Line = [run(`${LABEL_SYMBOLS[label]} `, LABEL_INKS[label]), run(LABEL_NAMES[label][language], LABEL_INKS[label])];
  const right = run(name, 'quiet');
  const spare = inner - lineWidth(left) - lineWidth([right]);
  return spare >= 2 ? [[...left, run(' '.repeat(spare)), right]] : wrap(left, inner);
}

function facts({ verdict }: Dissection, language: Language, inner: number): readonly Line[] {
  const { imitated, goal } = verdict;
  const width = 2 + Math.max(...(['imitated', 'goal', 'certainty'] as const).map((key) => textWidth(VERDICT_NAMES[key][language])));
  const fact = (key: 'imitated' | 'goal' | 'certainty', value: Line): readonly Line[] =>
    wrapHanging(padLine([run(VERDICT_NAMES[key][language], 'quiet')], width), value, inner);
  const product = imitated?.product ?? null;
  const probability = (key: 'deception' | 'unwanted', value: number): Line => [
    run(`${bar(value)} `, LABEL_INKS[verdict.label]),
    run(`${percentWords(value).padStart(6)}  ${VERDICT_NAMES[key][language]}`),
  ];
  return [
    ...(imitated === null ? [] : fact('imitated', [run(imitated.brand[language], 'strong'), ...(product === null ? [] : [run(language === 'ja' ? `(${product})` : ` (${product})`)])])),
    ...(goal === null ? [] : fact('goal', [run(GOAL_NAMES[goal][language])])),
    ...fact('certainty', probability('deception', verdict.deception)),
    ...wrapHanging([run(' '.repeat(width))], probability('unwanted', verdict.unwanted), inner),
  ];
}

function bar(value: number): string {
  const full = Math.max(0, Math.min(BAR_COLUMNS, Math.floor(value * BAR_COLUMNS)));
  return `${'█'.repeat(full)}${'░'.repeat(BAR_COLUMNS - full)}`;
}

/** The findings that weigh most, each with what was seen and why it matters; then those that point the other way. */
export function reasons(dissection: Dissection, language: Language, columns: number): readonly Line[] {
  const { verdict } = dissection;
  const lines = (rules: readonly string[]): readonly Line[] => rules.flatMap((rule) => reason(dissection.findings, rule, language, columns));
  const main = lines(verdict.reasons);
  const against = lines(verdict.speaksAgainst);
  return [
    ruledHeading(SECTION_NAMES.reasons[language], [], columns),
    ...(main.length === 0 ? [[run(`  ${NOTHING_SHOWN['no-reasons'][language]}`, 'quiet')]] : main),
    ...(against.length === 0 ? [] : [[], ruledHeading(SECTION_NAMES.against[language], [], columns), ...against]),
  ];
}

function reason(findings: readonly FindingView[], rule: string, language: Language, columns: number): readonly Line[] {
  const index = findings.findIndex((finding) => finding.rule === rule);
  const finding = findings[index];
  if (finding === undefined) return [];
  const number = run(`${`[${index + 1}]`.padStart(5)} `, finding.bearing === 'speaks-for' ? 'good' : 'alarm');
  const indent: Line = [run(' '.repeat(6))];
  return [
    ...wrapHanging([number], [run(finding.title[language], 'strong')], columns),
    ...wrapHanging(indent, [run(finding.sentence[language])], columns),
    ...wrapHanging(indent, [run(finding.why[language], 'quiet')], columns),
  ];
}
