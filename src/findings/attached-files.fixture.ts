import { strToU8, zipSync, zlibSync } from 'fflate';
import type { MailSpec } from './rule-cases.ts';

/** An attachment of our own making, for cases and tests. None of them does anything. */
export type MadeFile = NonNullable<MailSpec['attachment']> & { readonly bytes: Uint8Array };

function made(name: string, type: string, bytes: Uint8Array): MadeFile {
  const letters: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) letters.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  const file = { name, type, body: '', base64: btoa(letters.join('')) };
  // Kept out of the title that a test prints.
  Object.defineProperty(file, 'bytes', { value: bytes, enumerable: false });
  return file as MadeFile;
}

const packed = (entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), { mtime: '2025-05-12T10:00:00' });

interface PdfParts {
  readonly link?: string;
  readonly catalog?: string;
  readonly embedded?: { readonly name: string; readonly content: string };
  /** Drawing commands of the page. */
  readonly content?: string;
  /** Put the objects of the page into an object stream, as most programs do. */
  readonly isPacked?: boolean;
  readonly text?: string;
  /** A picture of the page, in the words of its dictionary, and its bytes as they stand in the file. */
  readonly picture?: { readonly dictionary: string; readonly bytes: Uint8Array };
}

function pdf({ link, catalog = '', embedded, content, isPacked = false, text, picture }: PdfParts): Uint8Array {
  const annotation = link === undefined ? '' : `/Annots [<< /Type /Annot /Subtype /Link /Rect [50 600 300 640] /A << /S /URI /URI (${link}) >> >>]`;
  const words = text === undefined ? '' : text.split('\n').map((line, nth) => `BT /F1 14 Tf 60 ${740 - nth * 24} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`).join('\n');
  const files = embedded === undefined ? '' : `/Names << /EmbeddedFiles << /Names [(${embedded.name}) << /Type /Filespec /F (${embedded.name}) /UF (${embedded.name}) /EF << /F 7 0 R >> >>] >> >>`;
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> ${picture === undefined ? '' : '/XObject << /Im0 8 0 R >>'} >> ${annotation} >>`;
  const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
  const pieces: Uint8Array[] = [strToU8('%PDF-1.7\n%\xe2\xe3\n', true)];
  const offsets: number[] = [];
  const add = (number: number, body: string, stream?: Uint8Array): void => {
    offsets[number] = pieces.reduce((sum, piece) => sum + piece.length, 0);
    pieces.push(strToU8(`${number} 0 obj\n${body}\n`, true));
    if (stream !== undefined) pieces.push(strToU8('stream\n', true), stream, strToU8('\nendstream\n', true));
    pieces.push(strToU8('endobj\n', true));
  };
  const drawing = strToU8([picture === undefined ? '' : 'q 300 0 0 300 100 300 cm /Im0 Do Q', content ?? '', words].join('\n'), true);
  add(1, `<< /Type /Catalog /Pages 2 0 R ${files} ${catalog} >>`);
  if (isPacked) {
    const inner = zlibSync(strToU8(`2 0 3 ${pages.length + 1} ${pages}\n${page}`, true));
    add(6, `<< /Type /ObjStm /N 2 /First ${`2 0 3 ${pages.length + 1} `.length} /Filter /FlateDecode /Length ${inner.length} >>`, inner);
  } else {
    add(2, pages);
    add(3, page);
  }
  add(4, `<< /Filter /FlateDecode /Length ${zlibSync(drawing).length} >>`, zlibSync(drawing));
  if (embedded !== undefined) add(7, `<< /Type /EmbeddedFile /Length ${embedded.content.length} >>`, strToU8(embedded.content));
  if (picture !== undefined) add(8, `<< /Type /XObject /Subtype /Image ${picture.dictionary} /Length ${picture.bytes.length} >>`, picture.bytes);
  add(5, '<< /Producer (A maker of papers) /Title (Invoice) >>');
  const start = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const rows = Array.from({ length: 9 }, (_, number) => (offsets[number] === undefined ? '0000000000 65535 f \n' : `${String(offsets[number]).padStart(10, '0')} 00000 n \n`)).join('');
  pieces.push(strToU8(`xref\n0 9\n${rows}trailer << /Root 1 0 R /Info 5 0 R /Size 9 >>\nstartxref\n${start}\n%%EOF\n`, true));
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A packed module of Visual Basic whose tokens are all letters (MS-OVBA §2.4.1). */
function module(source: string): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < source.length; at += 8) out.push(0, ...Array.from(source.slice(at, at + 8), (letter) => letter.charCodeAt(0)));
  const head = 0xb000 | (out.length - 1);
  return Uint8Array.from([0, 0, 1, head & 0xff, head >> 8, ...out]);
}

function lnk(target: string, words: string): Uint8Array {
  const head = new Uint8Array(76);
  head.set([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]);
  head[20] = 0x80 | 0x08 | 0x20;
  const text = (value: string): Uint8Array => Uint8Array.from([value.length & 0xff, value.length >> 8, ...[...value].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])]);
  return joined([head, text(target), text(words)]);
}

const SECTION = [0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d, 0xae, 0xb1, 0x53, 0x78, 0xd0, 0x29, 0x96, 0xd3];
const STORE = [0xe7, 0x16, 0xe3, 0xbd, 0x65, 0x26, 0x11, 0x45, 0xa4, 0xc4, 0x8d, 0x4d, 0x0b, 0x7a, 0x9e, 0xac];

function notebook(embedded: Readonly<Record<string, string>>): Uint8Array {
  const pieces = [Uint8Array.from(SECTION), new Uint8Array(64)];
  for (const [name, content] of Object.entries(embedded)) {
    const size = new Uint8Array(20);
    new DataView(size.buffer).setUint32(0, content.length, true);
    pieces.push(Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0])), new Uint8Array(2), Uint8Array.from(STORE), size, strToU8(content));
  }
  return joined(pieces);
}

/** Files locked by the old cipher of ZIP (APPNOTE 6.1). */
export function lockZip(entries: Readonly<Record<string, string>>, password: string): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const plain = strToU8(content);
    let check = 0xffffffff;
    for (const byte of plain) check = crc(check, byte);
    check = (check ^ 0xffffffff) >>> 0;
    const secret = locked(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, check >>> 24, ...plain]), password);
    const title = strToU8(name);
    const fields = [le(20, 2), le(1, 2), le(0, 2), le(0, 2), le(0x5a2c, 2), le(check, 4), le(secret.length, 4), le(plain.length, 4), le(title.length, 2)];
    const local = joined([le(0x04034b50, 4), ...fields, le(0, 2), title, secret]);
    locals.push(local);
    centrals.push(joined([le(0x02014b50, 4), le(20, 2), ...fields, le(0, 2), le(0, 2), le(0, 2), le(0, 2), le(0, 4), le(at, 4), title]));
    at += local.length;
  }
  const central = joined(centrals);
  return joined([...locals, central, le(0x06054b50, 4), le(0, 4), le(centrals.length, 2), le(centrals.length, 2), le(central.length, 4), le(at, 4), le(0, 2)]);
}

function locked(plain: Uint8Array, password: string): Uint8Array {
  const keys: [number, number, number] = [0x12345678, 0x23456789, 0x34567890];
  const turn = (byte: number): void => {
    keys[0] = crc(keys[0], byte);
    keys[1] = (Math.imul((keys[1] + (keys[0] & 0xff)) >>> 0, 134775813) + 1) >>> 0;
    keys[2] = crc(keys[2], keys[1] >>> 24);
  };
  for (const letter of password) turn(letter.charCodeAt(0));
  return plain.map((byte) => {
    const word = (keys[2] | 2) & 0xffff;
    const out = byte ^ ((Math.imul(word, word ^ 1) >>> 8) & 0xff);
    turn(byte);
    return out;
  });
}

const le = (value: number, size: number): Uint8Array => Uint8Array.from({ length: size }, (_, nth) => (value >>> (8 * nth)) & 0xff);

function crc(before: number, byte: number): number {
  let value = (before ^ byte) >>> 0;
  value = ((value & 0xff) ^ 0) >>> 0;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : ((value >>> 1) ^ 0xedb88320) >>> 0;
  return ((before >>> 8) ^ value) >>> 0;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Files for cases: each is what its name says, and harmless. */
export const files = {
  zip: (entries: Readonly<Record<string, string | Uint8Array>>, name = 'files.zip'): MadeFile => made(name, 'application/zip', packed(entries)),
  lockedZip: (password = '1234', inner = 'invoice.js'): MadeFile => made('locked.zip', 'application/zip', lockZip({ [inner]: '// nothing' }, password)),
  nestedZip: (depth: number): MadeFile => {
    let bytes = packed({ 'a.txt': 'x' });
    for (let nth = 1; nth < depth; nth++) bytes = packed({ [`inner${nth}.zip`]: bytes });
    return made('nested.zip', 'application/zip', bytes);
  },
  bomb: (): MadeFile => made('bomb.zip', 'application/zip', packed({ 'zeros.bin': new Uint8Array(8_000_000) })),
  pdf: (parts: PdfParts): MadeFile => made('invoice.pdf', 'application/pdf', pdf(parts)),
  docx: ({ relations = '', macros, text = '<w:t>Hello</w:t>', media }: { readonly relations?: string; readonly macros?: string; readonly text?: string; readonly media?: Uint8Array }): MadeFile =>
    made(macros === undefined ? 'letter.docx' : 'letter.docm', DOCX, packed({
      '[Content_Types].xml': '<Types/>', 'word/document.xml': `<w:document><w:p>${text}</w:p></w:document>`, 'word/_rels/document.xml.rels': `<Relationships>${relations}</Relationships>`,
      ...(macros === undefined ? {} : { 'word/vbaProject.bin': module(macros) }), ...(media === undefined ? {} : { 'word/media/image1.png': media }),
    })),
  lnk: (target: string, words: string): MadeFile => made('scan.lnk', 'application/octet-stream', lnk(target, words)),
  notebook: (embedded: Readonly<Record<string, string>>): MadeFile => made('notes.one', 'application/onenote', notebook(embedded)),
  any: (name: string, type: string, bytes: Uint8Array): MadeFile => made(name, type, bytes),
};

/** The modules of a QR code for https://evil.example/a, a row a word of hexadecimal. */
const CODE = '1fcc57f 1042341 175335d 175ec5d 175c95d 105a741 1fd557f 0019200 17c2e7c 063a1a2 0df16eb 173a621 106c9d7 1abd92a 10d0f3b 17097f1 1171ff4 0018318 1fc3157 1056518 17523f7 175dbdf 1750d0d 1049bb9 1fd967f';
const SIDE = 25;

/** That code as dark and light modules. */
export const codeModules = (): readonly (readonly boolean[])[] => CODE.split(' ').map((row) => Array.from({ length: SIDE }, (_, x) => ((Number.parseInt(row, 16) >> (SIDE - 1 - x)) & 1) === 1));

/** That code as a page of a PDF draws it, a rectangle for each dark module. */
export const codeOfSquares = (): string =>
  `q 6 0 0 6 100 300 cm 0 g\n${codeModules().flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${SIDE - y} 1 1 re`] : []))).join('\n')}\nf Q`;
