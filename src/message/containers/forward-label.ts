import { FORWARD_LABELS } from './forward-words.ts';
import type { ForwardLabel } from './forward-words.ts';

interface LabelReader {
  readonly line: RegExp;
  readonly labelOf: ReadonlyMap<string, ForwardLabel>;
}

let reader: LabelReader | null = null;

/** The label that a line begins with, and where its value begins; `null` for any other line. */
export function labelOfLine(line: string): { readonly label: ForwardLabel; readonly valueAt: number } | null {
  const { line: pattern, labelOf } = (reader ??= makeReader());
  const match = pattern.exec(line);
  if (match === null) return null;
  const word = (match[1] ?? '').toLowerCase();
  const label = labelOf.get(word) ?? labelOf.get(word.replace(/[ \u3000]/g, ''));
  return label === undefined ? null : { label, valueAt: match[0].length };
}

function makeReader(): LabelReader {
  const labelOf = new Map<string, ForwardLabel>();
  for (const [label, words] of Object.entries(FORWARD_LABELS)) for (const word of words) labelOf.set(word, label as ForwardLabel);
  const words = [...labelOf.keys()].sort((a, b) => b.length - a.length).map(loosely);
  const before = '[*＊■●◆・[【<]{0,3}[ \\u3000]?';
  const after = '[ \\u3000]{0,3}[*\\]】]{0,2}[ \\u3000]{0,2}[:：][*]{0,2}[ \\t\\u3000]*';
  return { line: new RegExp(`^${before}(${words.join('|')})${after}`, 'i'), labelOf };
}

/** Japanese programs space short labels out, to make the colons stand in a row. */
function loosely(label: string): string {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+$/u.test(label) ? [...label].join('[ \\u3000]{0,2}') : label;
}
