/** Combining marks that one letter may carry; more are piled up to spill over the lines around. Vietnamese needs two. */
const MARKS_PER_LETTER = 4;

const UNSEEN = '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}';
const SUSPECT = new RegExp(`[${UNSEEN}]|\\p{M}{${MARKS_PER_LETTER + 1}}`, 'u');

// The joiner and the selectors that an emoji or a kanji needs are part of what is seen; everything else unseen is told.
const SPARED =
  '(?<=\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]?)\\u200d(?=\\p{Extended_Pictographic})' +
  '|(?<=\\p{Emoji})\\ufe0f|(?<=\\p{Script=Han})[\\u{e0100}-\\u{e01ef}]';
const SPACE = '[\\t\\n\\r]+';
const PARTS = new RegExp(`(${SPARED})|(${SPACE})|([${UNSEEN}]+)|(\\p{M}{${MARKS_PER_LETTER + 1},})`, 'gu');

/**
 * The text with everything unseen in it made visible: control characters, escape sequences, direction overrides,
 * characters of no width. Tabs and line ends become a space.
 *
 * Nothing a mail says can move the cursor, change a colour or turn the line around.
 */
export function visible(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(PARTS, (_, spared: string | undefined, space: string | undefined, unseen: string | undefined, marks: string | undefined) => {
    if (spared !== undefined) return spared;
    if (space !== undefined) return ' ';
    if (unseen !== undefined) return tellUnseen(unseen);
    const pile = marks ?? '';
    return `${Array.from(pile).slice(0, MARKS_PER_LETTER).join('')}<+${Array.from(pile).length - MARKS_PER_LETTER}>`;
  });
}

function tellUnseen(text: string): string {
  const characters = Array.from(text);
  const first = characters[0] ?? '';
  if (characters.length === 1) return nameOf(first);
  const kinds = new Set(characters);
  if (kinds.size === 1) return `<${codeOf(first)} ×${characters.length}>`;
  if (characters.length <= 3) return characters.map(nameOf).join('');
  return `<${Array.from(kinds).slice(0, 3).map(codeOf).join(' ')}${kinds.size > 3 ? ' …' : ''} ×${characters.length}>`;
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : `<${codeOf(character)}>`;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
