/** In which national character sets of 1980 to 1984 a Han character stands; each set chose the glyphs of its country. */
export interface HanHome {
  readonly isJapanese: boolean;
  readonly isSimplified: boolean;
  readonly isTraditional: boolean;
  /** Japanese, but in the second level of the set: the old form of a character that is written in a new one now. */
  readonly isOldJapanese: boolean;
}

let homes: Uint8Array | null = null;

const JAPANESE = 1;
const SIMPLIFIED = 2;
const TRADITIONAL = 4;
const OLD_JAPANESE = 8;

/** Every home that there can be, by its bits: a page of Chinese asks for thousands. */
const HOMES: readonly HanHome[] = Array.from({ length: 16 }, (_, bits) => ({
  isJapanese: (bits & JAPANESE) !== 0, isSimplified: (bits & SIMPLIFIED) !== 0, isTraditional: (bits & TRADITIONAL) !== 0, isOldJapanese: (bits & OLD_JAPANESE) !== 0,
}));

/** Where a Han character is at home: JIS X 0208, GB 2312, Big5 (first level). *Shape*: `code` is its code point. */
export const homeOfHan = (code: number): HanHome => HOMES[(homes ??= readHomes())[code - FIRST] ?? 0]!;

/** Unified ideographs, with the first block of rarer ones before them. *Source*: Unicode 16. */
const FIRST = 0x3400;
const LAST = 0x9fff;

/** Whether a UTF-16 unit is one of these characters. */
export const isHan = (code: number): boolean => code >= FIRST && code <= LAST;

/** The tables need not be carried along: every platform's decoders hold them. *Shape*: the bits of each character from `FIRST` on. */
function readHomes(): Uint8Array {
  const found = new Uint8Array(LAST - FIRST + 1);
  addSet(found, 'euc-jp', 0xb0, 0xf4, JAPANESE);
  addSet(found, 'euc-jp', 0xd0, 0xf4, OLD_JAPANESE);
  addSet(found, 'gbk', 0xb0, 0xf7, SIMPLIFIED);
  addSet(found, 'big5', 0xa4, 0xc6, TRADITIONAL);
  return found;
}

function addSet(found: Uint8Array, label: string, firstRow: number, lastRow: number, bit: number): void {
  const bytes: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    if (bit === TRADITIONAL) for (let cell = 0x40; cell <= 0x7e; cell++) bytes.push(row, cell);
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  for (const character of new TextDecoder(label).decode(Uint8Array.from(bytes))) {
    const code = character.codePointAt(0) ?? 0;
    if (isHan(code)) found[code - FIRST]! |= bit;
  }
}
