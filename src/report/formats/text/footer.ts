import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { inputNotes, MASKED_NAMES, PROVENANCE_NAMES, SECTION_NAMES, WORLD_NAMES } from '../words.ts';
import { ruledHeading } from './frame.ts';
import { padLine, run } from './run.ts';
import type { Line } from './run.ts';
import { sizeWords, timeWords } from './values.ts';
import { textWidth } from './width.ts';
import { wrapHanging } from './wrap.ts';

/** Kinds of defects and limits beyond this are counted. */
const KINDS_SHOWN = 8;

/** What was masked, which limits bit, and what exactly was dissected when. */
export function footer(dissection: Dissection, language: Language, columns: number): readonly Line[] {
  const rows = footerRows(dissection, language);
  const width = 2 + Math.max(...rows.map(([name]) => textWidth(name)));
  return [
    ruledHeading(SECTION_NAMES.footer[language], [], columns),
    ...rows.flatMap(([name, text]) => wrapHanging(padLine([run(name, 'quiet')], width), [run(text, 'quiet')], columns)),
  ];
}

/** The footer as names and values, for every text form of the report. */
export function footerRows(dissection: Dissection, language: Language): readonly (readonly [string, string])[] {
  const { input, times, world, tool } = dissection;
  const isJa = language === 'ja';
  const none = isJa ? 'なし' : 'none';
  const masked = dissection.masked.map(({ what, count }) => `${MASKED_NAMES[what][language]} ×${count}`);
  const limits = input.limits.map((hit) => (isJa ? `${hit.limit}: 上限 ${hit.allowed}、実際 ${hit.seen} (${hit.unit})` : `${hit.limit}: ${hit.allowed} allowed, ${hit.seen} seen (${hit.unit})`));
  const about = [input.name, input.container, sizeWords(input.sizeBytes), PROVENANCE_NAMES[input.provenance][language], ...inputNotes(input, language)];
  const leftOut = input.leftOut.map((one) => `${one.name} (${one.code})`);
  return [
    [isJa ? '伏せたもの' : 'Masked', listed(masked, none)],
    [isJa ? '上限' : 'Limits hit', listed(limits, none)],
    [isJa ? '形の乱れ' : 'Defects', listed(counted(input.defects.map(({ code }) => code)), none)],
    [isJa ? '入力' : 'Input', about.filter((word) => word !== null).join(' · ')],
    ...(leftOut.length === 0 ? [] : [[isJa ? '開かなかったもの' : 'Not opened', listed(leftOut, none)] as const]),
    ...ownRuleRows(dissection, isJa),
    ...secondReaderRow(dissection, isJa),
    ['SHA-256', input.sha256],
    [isJa ? '受信' : 'Received', times.received === null ? (isJa ? '確かな記録なし' : 'no attested time') : timeWords(times.received)],
    [isJa ? '腑分け' : 'Dissected', `${timeWords(times.dissected)} · ${tool.name} ${tool.version}`],
    [isJa ? '照会' : 'Look-ups', `${WORLD_NAMES[world.kind][language]}${world.takenAt === null ? '' : ` (${timeWords(world.takenAt)})`}`],
  ];
}

/** What the user's own exceptions took out, and what could not be worked out: never dropped in silence. */
function ownRuleRows({ setAside, ownRulesFailed }: Dissection, isJa: boolean): readonly (readonly [string, string])[] {
  return [
    ...setAside.map(({ exception, rule, reason }) => [isJa ? '例外' : 'Exception', `${exception}: ${rule} (${reason})`] as const),
    ...ownRulesFailed.map(({ id, detail }) => [isJa ? '動かない規則' : 'Rule failed', `${id}: ${detail}`] as const),
  ];
}

function secondReaderRow({ secondReader }: Dissection, isJa: boolean): readonly (readonly [string, string])[] {
  if (secondReader === null) return [];
  const { model, label, remarks, refused, code } = secondReader;
  const told = label === null ? (isJa ? `答えを得られませんでした (${code})` : `no answer (${code})`)
    : isJa ? `${model}：${label}、指摘 ${remarks}、根拠のない指摘 ${refused}` : `${model}: ${label}, ${remarks} remarks, ${refused} without ground`;
  return [[isJa ? '二人目の読み手' : 'Second reader', told]];
}

function counted(codes: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => (count === 1 ? code : `${code} ×${count}`));
}

function listed(items: readonly string[], none: string): string {
  if (items.length === 0) return none;
  const more = items.length - KINDS_SHOWN;
  return `${items.slice(0, KINDS_SHOWN).join(' · ')}${more > 0 ? ` · +${more}` : ''}`;
}
