/** The charsets that the samples are written in. */
export type Charset = 'utf-8' | 'us-ascii' | 'iso-8859-1' | 'shift_jis' | 'iso-2022-jp';

/** A text's bytes. *Errors*: throws when the charset has no such character, for then the sample is wrong. */
export function encodeText(text: string, charset: Charset): Uint8Array {
  switch (charset) {
    case 'utf-8': return new TextEncoder().encode(text);
    case 'us-ascii': return oneByteEach(text, 0x7f, charset);
    case 'iso-8859-1': return oneByteEach(text, 0xff, charset);
    case 'shift_jis': return Uint8Array.from([...text].flatMap((character) => shiftJis(character)));
    case 'iso-2022-jp': return iso2022Jp(text);
  }
}

function oneByteEach(text: string, last: number, charset: Charset): Uint8Array {
  return Uint8Array.from([...text], (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code > last) throw new RangeError(`${charset} has no ${character}`);
    return code;
  });
}

let cells: ReadonlyMap<string, readonly [row: number, cell: number]> | undefined;

/** Row and cell of JIS X 0208, 1 to 94. Turned round from the decoder that Node brings along: no table to keep. */
function jisCell(character: string): readonly [number, number] {
  cells ??= readCells();
  const cell = cells.get(character);
  if (cell === undefined) throw new RangeError(`JIS X 0208 has no ${character}`);
  return cell;
}

function readCells(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('euc-jp');
  const read = new Map<string, readonly [number, number]>();
  for (let row = 1; row <= 84; row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row + 0xa0, cell + 0xa0));
      if (!character.includes('\ufffd') && !read.has(character)) read.set(character, [row, cell]);
    }
  }
  return read;
}

function shiftJis(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  const [row, cell] = jisCell(character);
  const lead = Math.floor((row - 1) / 2) + (row <= 62 ? 0x81 : 0xc1);
  if (row % 2 === 0) return [lead, cell + 0x9e];
  return [lead, cell + (cell <= 63 ? 0x3f : 0x40)];
}

const TO_JIS = [0x1b, 0x24, 0x42];
const TO_ASCII = [0x1b, 0x28, 0x42];

/** *Source*: RFC 1468; every line, and so every encoded word, ends in ASCII. */
function iso2022Jp(text: string): Uint8Array {
  const bytes: number[] = [];
  let isJis = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if (isJis) bytes.push(...TO_ASCII);
      isJis = false;
      bytes.push(code);
      continue;
    }
    if (!isJis) bytes.push(...TO_JIS);
    isJis = true;
    const [row, cell] = jisCell(character);
    bytes.push(row + 0x20, cell + 0x20);
  }
  if (isJis) bytes.push(...TO_ASCII);
  return Uint8Array.from(bytes);
}
