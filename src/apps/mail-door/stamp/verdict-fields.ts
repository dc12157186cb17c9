import { encodeWords } from './encoded-word.ts';
import type { Judged, StampStyle } from './model.ts';
import { scoreOf, THRESHOLD } from './score.ts';

/** Rule ids in `X-Spam-Status`; more would make a field that some programs cut. */
const TESTS = 30;

/** The fields that a mail gets, name and value, in this order. */
export function verdictFields(judged: Judged, style: StampStyle, caseId: string | null = null): readonly (readonly [name: string, value: string])[] {
  const { isSpam, score } = scoreOf(judged, style.from);
  const own: (readonly [string, string])[] = [['X-Fuwake-Verdict', judged.label]];
  if (judged.label === 'not-checked') own.push(['X-Fuwake-Not-Checked', judged.why]);
  else {
    own.push(['X-Fuwake-Unwanted', judged.unwanted.toFixed(3)], ['X-Fuwake-Deception', judged.deception.toFixed(3)]);
    if (judged.imitated !== null) own.push(['X-Fuwake-Imitated', `${judged.imitated.id} (${encodeWords(judged.imitated.name.en.replaceAll(/[()\\]/g, ' '))})`]);
    if (judged.reasons.length > 0) own.push(['X-Fuwake-Reasons', judged.reasons.join(', ')]);
    if (judged.limits.length > 0) own.push(['X-Fuwake-Limits', [...new Set(judged.limits)].join(', ')]);
    if (caseId !== null) own.push(['X-Fuwake-Case', caseId]);
    own.push(['X-Fuwake-Version', `fuwake ${judged.version}; ${judged.world}`]);
  }
  if (!style.spamFields) return own;
  const tests = judged.label === 'not-checked' ? [] : judged.findings.map(({ rule }) => rule).slice(0, TESTS);
  const detail = judged.label === 'not-checked' ? `not-checked (${judged.why})` : judged.label;
  return [
    ...own,
    ...(isSpam ? [['X-Spam-Flag', 'YES'] as const] : []),
    ['X-Spam-Status', `${isSpam ? 'Yes' : 'No'}, score=${score.toFixed(1)} required=${THRESHOLD.toFixed(1)} fuwake=${detail} tests=${tests.length === 0 ? 'none' : tests.join(',')}`],
    ...(score >= 1 ? [['X-Spam-Level', '*'.repeat(Math.floor(score))] as const] : []),
    // What goes through spamass-milter keeps these fields and no others: the verdict as a whole stands in one of them.
    ['X-Spam-Report', reportOf(judged)],
    ['X-Spam-Checker-Version', judged.label === 'not-checked' ? 'fuwake' : `fuwake ${judged.version}`],
  ];
}

/** The verdict in one line, for programs. */
function reportOf(judged: Judged): string {
  if (judged.label === 'not-checked') return `not-checked; why=${judged.why}`;
  const { label, unwanted, deception, imitated, reasons } = judged;
  return `${label}; unwanted=${unwanted.toFixed(3)}; deception=${deception.toFixed(3)}${imitated === null ? '' : `; imitated=${imitated.id}`}${reasons.length === 0 ? '' : `; reasons=${reasons.join(',')}`}`;
}

/** Columns after which a field is folded at a space. */
const FOLD = 76;

/** One field as it stands in a mail, folded at spaces and behind commas, without its last line end. */
export function foldField(name: string, value: string, lineEnd: string): string {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const piece of ` ${value}`.match(/ ?[^ ,]*,?/g) ?? []) {
    if (line.length + piece.length > FOLD && lines.length + line.length > name.length + 1 && piece !== '') {
      lines.push(line);
      line = ` ${piece.trimStart()}`;
    } else line += piece;
  }
  return [...lines, line].join(lineEnd);
}
