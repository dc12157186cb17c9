/** A kind of file, by its first bytes and, where those are shared by many, by what they are followed by. */
interface Magic {
  readonly type: string;
  /** One character a byte; `?` stands for any. */
  readonly starts: string;
  readonly at?: number;
}

const MAGIC: readonly Magic[] = [
  { type: 'application/pdf', starts: '%PDF-' },
  { type: 'application/zip', starts: 'PK\x03\x04' },
  { type: 'application/zip', starts: 'PK\x05\x06' },
  { type: 'application/x-msdownload', starts: 'MZ' },
  { type: 'application/x-elf', starts: '\x7fELF' },
  { type: 'application/x-mach-binary', starts: '\xcf\xfa\xed\xfe' },
  { type: 'application/x-mach-binary', starts: '\xca\xfe\xba\xbe\0\0\0\x02' },
  { type: 'application/java-vm', starts: '\xca\xfe\xba\xbe' },
  { type: 'image/png', starts: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', starts: '\xff\xd8\xff' },
  { type: 'image/gif', starts: 'GIF8' },
  { type: 'image/bmp', starts: 'BM????\0\0\0\0' },
  { type: 'image/tiff', starts: 'II*\0' },
  { type: 'image/tiff', starts: 'MM\0*' },
  { type: 'image/webp', starts: 'RIFF????WEBP' },
  { type: 'audio/wav', starts: 'RIFF????WAVE' },
  { type: 'application/vnd.rar', starts: 'Rar!\x1a\x07' },
  { type: 'application/x-7z-compressed', starts: '7z\xbc\xaf\x27\x1c' },
  { type: 'application/gzip', starts: '\x1f\x8b\x08' },
  { type: 'application/x-bzip2', starts: 'BZh' },
  { type: 'application/x-xz', starts: '\xfd7zXZ\0' },
  { type: 'application/zstd', starts: '\x28\xb5\x2f\xfd' },
  { type: 'application/vnd.ms-cab-compressed', starts: 'MSCF\0\0\0\0' },
  { type: 'application/x-ace', starts: '**ACE**', at: 7 },
  { type: 'application/x-arj', starts: '\x60\xea' },
  { type: 'application/x-lzh', starts: '-lh?-', at: 2 },
  { type: 'application/x-tar', starts: 'ustar', at: 257 },
  { type: 'application/x-iso9660-image', starts: 'CD001', at: 0x8001 },
  { type: 'application/x-iso9660-image', starts: 'BEA01', at: 0x8001 },
  { type: 'application/x-vhd', starts: 'conectix' },
  { type: 'application/x-vhdx', starts: 'vhdxfile' },
  { type: 'application/x-ole-storage', starts: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'application/x-ms-shortcut', starts: 'L\0\0\0\x01\x14\x02\0' },
  { type: 'application/onenote', starts: '\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3' },
  { type: 'application/rtf', starts: '{\\rt' },
  { type: 'application/vnd.ms-htmlhelp', starts: 'ITSF' },
  { type: 'application/vnd.ms-tnef', starts: '\x78\x9f\x3e\x22' },
  { type: 'text/calendar', starts: 'BEGIN:VCALENDAR' },
  { type: 'video/mp4', starts: 'ftyp', at: 4 },
  { type: 'audio/mpeg', starts: 'ID3' },
  { type: 'application/postscript', starts: '%!PS' },
];

/** Text is recognised within so many characters: comments and white space may stand before the first tag. */
const TEXT_HEAD = 2048;

/** What a file is by its own bytes; `null` when nothing tells. *Units*: media types, our own where there is none. */
export function trueTypeOf(bytes: Uint8Array): string | null {
  for (const { type, starts, at = 0 } of MAGIC) if (holds(bytes, at, starts)) return type;
  return textType(bytes);
}

function holds(bytes: Uint8Array, at: number, text: string): boolean {
  if (at + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x3f && bytes[at + i] !== code) return false;
  }
  return true;
}

function textType(bytes: Uint8Array): string | null {
  const head = decodeHead(bytes).trimStart();
  if (head.startsWith('%PDF-')) return 'application/pdf';
  if (/^#!\s?\/\S+/.test(head)) return 'text/x-script';
  if (/^\[InternetShortcut\]/i.test(head)) return 'application/x-mswinurl';
  if (!head.includes('<')) return null;
  const root = /^(?:<\?xml[^>]{0,200}\?>\s*|<!--[\s\S]{0,1500}?-->\s*|<!doctype[^>]{0,300}>\s*)*<([a-z:]+)/i.exec(head)?.[1]?.toLowerCase();
  if (root === 'svg' || root === 'svg:svg') return 'image/svg+xml';
  if (root === 'hta:application') return 'application/hta';
  if (root !== undefined && /^(?:html|head|body|script|meta|title|form|div|table|style|center|iframe|p|a)$/.test(root)) return 'text/html';
  return /<!doctype html/i.test(head) || /<(?:html|script)[\s>]/i.test(head) ? 'text/html' : null;
}

function decodeHead(bytes: Uint8Array): string {
  const [first, second] = [bytes[0], bytes[1]];
  const label = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'latin1';
  const head = bytes.subarray(0, TEXT_HEAD);
  // A file with zeros in its head is no text; it may still hold something that looks like a tag.
  if (label === 'latin1' && head.includes(0)) return '';
  return new TextDecoder(label).decode(head).replace(/^(?:ï»¿|\ufeff)/, '');
}

/** The kinds of file that an ending promises, where it promises one that can be told by its bytes. */
const PROMISED: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'], zip: ['application/zip'], rar: ['application/vnd.rar'], '7z': ['application/x-7z-compressed'], gz: ['application/gzip'],
  png: ['image/png'], jpg: ['image/jpeg'], jpeg: ['image/jpeg'], gif: ['image/gif'], bmp: ['image/bmp'], tif: ['image/tiff'], tiff: ['image/tiff'], webp: ['image/webp'],
  docx: ['application/zip', 'application/x-ole-storage'], xlsx: ['application/zip', 'application/x-ole-storage'], pptx: ['application/zip', 'application/x-ole-storage'],
  doc: ['application/x-ole-storage', 'application/rtf', 'application/zip'], xls: ['application/x-ole-storage', 'application/zip'], ppt: ['application/x-ole-storage', 'application/zip'],
  txt: [], csv: [], rtf: ['application/rtf'], ics: ['text/calendar'], mp3: ['audio/mpeg'], mp4: ['video/mp4'], wav: ['audio/wav'],
};

/** Picture programs save any kind of picture under any picture's name, and old programs save pages and texts as spreadsheets. */
const KIN: readonly RegExp[] = [/^image\//, /^(?:audio|video)\//];

/** Whether the bytes are of another kind than the ending of the name promises; `false` where one of the two tells nothing. */
export function isOtherThanNamed(fileName: string, trueType: string | null): boolean {
  const ending = endingOf(fileName);
  const promised = PROMISED[ending];
  if (promised === undefined || trueType === null || promised.includes(trueType)) return false;
  if (promised.some((type) => KIN.some((kin) => kin.test(type) && kin.test(trueType)))) return false;
  // Web programs hand out tables as HTML under a spreadsheet's name; nothing runs there.
  if (trueType === 'text/html' && /^(?:xls|doc|txt|csv)$/.test(ending)) return false;
  return !(promised.length === 0 && /^(?:text\/|application\/(?:rtf|postscript))/.test(trueType));
}

/** What stands behind the last dot, in small letters, trailing blanks and dots left out as Windows does; empty where there is none. */
export function endingOf(fileName: string): string {
  return /\.([a-z0-9_]{1,12})[\s.]*$/i.exec(fileName.slice(-64))?.[1]?.toLowerCase() ?? '';
}
