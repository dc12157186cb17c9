import { encode } from 'jpeg-js';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { MailSpec } from '../src/findings/rule-cases.ts';
import { codeModules, codeOfSquares, files } from '../src/findings/attached-files.fixture.ts';
import { picture } from '../tools/samples/pictures.ts';
import { dissectFixed, mailOf } from './shipped.ts';

const MODULES = codeModules();
const SIDE = MODULES.length;
const QUIET = 4;
type Rgb = readonly [number, number, number];

/** The code as a picture with its margin; `scale` pixels a module. */
const darkAt = (scale: number) => (x: number, y: number): boolean => MODULES[Math.floor(y / scale) - QUIET]?.[Math.floor(x / scale) - QUIET] === true;
const size = (scale: number): number => (SIDE + 2 * QUIET) * scale;
const painted = (scale: number, dark: Rgb = [0, 0, 0], light: Rgb = [255, 255, 255]): Uint8Array => picture(size(scale), size(scale), (x, y) => (darkAt(scale)(x, y) ? dark : light));

function rotated(degrees: number): Uint8Array {
  const [scale, side, angle] = [6, Math.ceil(size(6) * 1.5), (degrees * Math.PI) / 180];
  return picture(side, side, (x, y) => {
    const [dx, dy] = [x - side / 2, y - side / 2];
    const [u, v] = [dx * Math.cos(angle) + dy * Math.sin(angle) + size(scale) / 2, dy * Math.cos(angle) - dx * Math.sin(angle) + size(scale) / 2];
    return u >= 0 && v >= 0 && darkAt(scale)(u, v) ? [0, 0, 0] : [255, 255, 255];
  });
}

function jpeg(quality: number): Uint8Array {
  const side = size(6);
  const data = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) data.fill(darkAt(6)(x, y) ? 0 : 255, (y * side + x) * 4, (y * side + x) * 4 + 3).fill(255, (y * side + x) * 4 + 3, (y * side + x) * 4 + 4);
  return Uint8Array.from(encode({ data, width: side, height: side }, quality).data);
}

/** One half of the code, with no margin where it was cut. */
const half = (part: 'left' | 'right' | 'upper' | 'lower'): Uint8Array => {
  const scale = 6;
  const cut = Math.floor(size(scale) / 2);
  const isSide = part === 'left' || part === 'right';
  const from = part === 'right' || part === 'lower' ? cut : 0;
  const length = from === 0 ? cut : size(scale) - cut;
  return picture(isSide ? length : size(scale), isSide ? size(scale) : length, (x, y) => (darkAt(scale)(isSide ? x + from : x, isSide ? y : y + from) ? [20, 20, 20] : [255, 255, 255]));
};

const inPage = (): Uint8Array => picture(1200, 1600, (x, y) => (x >= 300 && y >= 900 && darkAt(5)(x - 300, y - 900) ? [0, 0, 0] : y % 40 < 3 && y < 800 && x > 100 && x < 1100 ? [90, 90, 90] : [255, 255, 255]));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const attached = (bytes: Uint8Array, type = 'image/png'): MailSpec => ({ text: 'Scan', attachment: files.any(`code.${type.slice(6)}`, type, bytes) });
const two = (one: Uint8Array, other: Uint8Array, type = 'image/png'): Uint8Array =>
  Buffer.from(`From: a@friends.example\nTo: reader@home.example\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n<img src="cid:1"><img src="cid:2">\n${[one, other].map((bytes, nth) => `--b\nContent-Type: ${type}\nContent-ID: <${nth + 1}>\nContent-Transfer-Encoding: base64\n\n${base64(bytes)}\n`).join('')}--b--\n`);

const cells = (cell: (isDark: boolean) => string): string => `<table>${MODULES.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
const runs = (): string => `<table>${MODULES.map((row) => {
  const joined: { isDark: boolean; length: number }[] = [];
  for (const isDark of row) {
    const last = joined.at(-1);
    if (last !== undefined && last.isDark === isDark) last.length += 1;
    else joined.push({ isDark, length: 1 });
  }
  return `<tr>${joined.map(({ isDark, length }) => `<td colspan="${length}" bgcolor="${isDark ? 'black' : 'white'}"></td>`).join('')}</tr>`;
}).join('')}</table>`;
const boxes = (): string => MODULES.map((row) => `${row.map((isDark) => `<span style="display:inline-block;width:4px;height:4px;background:${isDark ? '#000' : '#fff'}"></span>`).join('')}<br>`).join('\n');
const wide = (dark: string, light: string): string => MODULES.map((row) => row.map((isDark) => (isDark ? dark : light)).join('')).join('\n');
function halfBlocks(isInverted: boolean): string {
  const at = (x: number, y: number): boolean => (MODULES[y - 2]?.[x - 2] === true) !== isInverted;
  return Array.from({ length: Math.ceil((SIDE + 4) / 2) }, (_, row) => Array.from({ length: SIDE + 4 }, (__, x) => {
    const [up, down] = [at(x, row * 2), at(x, row * 2 + 1)];
    return up ? (down ? '█' : '▀') : down ? '▄' : ' ';
  }).join('')).join('\n');
}

const flatePicture = (): Uint8Array => zlibSync(Uint8Array.from({ length: size(4) ** 2 }, (_, at) => (darkAt(4)(at % size(4), Math.floor(at / size(4))) ? 0 : 255)));
const pictureIn = (side: number, filter: string): string => `/Width ${side} /Height ${side} /BitsPerComponent 8 /ColorSpace /${filter === 'DCTDecode' ? 'DeviceRGB' : 'DeviceGray'} /Filter /${filter}`;

const VARIANTS: Readonly<Record<string, MailSpec | Uint8Array>> = {
  'turned by 30 degrees': attached(rotated(30)),
  inverted: attached(painted(6, [255, 255, 255], [0, 0, 0])),
  tinted: attached(painted(6, [120, 30, 60], [230, 210, 160])),
  'a JPEG of quality 15': attached(jpeg(15), 'image/jpeg'),
  'small, 66 pixels wide': attached(painted(2)),
  'on a large page': attached(inPage()),
  'written into the text as data': { html: `<p>Scan</p><img src="data:image/png;base64,${base64(painted(4))}">` },
  'a table with coloured cells': { html: cells((isDark) => `<td style="width:4px;height:4px;background-color:${isDark ? '#000000' : '#ffffff'}"></td>`) },
  'a table with classes': { html: `<style>.k{background:#111}</style>${cells((isDark) => `<td${isDark ? ' class=k' : ''}>&nbsp;</td>`)}` },
  'a table whose cells run together': { html: runs() },
  'small boxes in rows': { html: boxes() },
  'half blocks': { html: `<pre>${halfBlocks(false)}</pre>` },
  'half blocks, light on dark': { text: halfBlocks(true) },
  'number signs': { text: `Scan this:\n\n${wide('##', '  ')}\n` },
  'black and white squares': { text: wide('⬛', '⬜') },
  'a picture in a PDF': { text: 'x', attachment: files.pdf({ picture: { dictionary: pictureIn(size(4), 'FlateDecode'), bytes: flatePicture() } }) },
  'a JPEG in a PDF': { text: 'x', attachment: files.pdf({ picture: { dictionary: pictureIn(size(6), 'DCTDecode'), bytes: jpeg(60) } }) },
  'squares in a PDF': { text: 'x', attachment: files.pdf({ content: codeOfSquares() }) },
  'a picture in a Word document': { text: 'x', attachment: files.docx({ media: painted(4) }) },
  'two pictures side by side': two(half('left'), half('right')),
  'two pictures one above the other': two(half('upper'), half('lower')),
};

describe('a QR code is read', () => {
  it.each(Object.entries(VARIANTS))('%s', async (_, mail) => {
    const { evidence } = await dissectFixed(mail instanceof Uint8Array ? mail : mailOf(mail), null);
    expect(evidence.observations.flatMap((seen) => (seen.kind === 'link' && seen.via === 'qr-code' ? [seen.host] : []))).toEqual(['evil.example']);
  });
});

it.each([
  ['a table of figures', { html: cells((isDark) => `<td bgcolor="${isDark ? '#cccccc' : '#eeeeee'}">${isDark ? 1 : 0}</td>`) }],
  ['a headline of blocks', { text: '████████████████████████\n█      summer fair      █\n████████████████████████\n' }],
  ['a divider of signs', { text: `${'#'.repeat(70)}\n## minutes ##\n${'#'.repeat(70)}\n` }],
] satisfies readonly (readonly [string, MailSpec])[])('%s is no code', async (_, mail) => {
  const { evidence } = await dissectFixed(mailOf(mail), null);
  expect(evidence.observations.filter((seen) => seen.kind === 'picture')).toEqual([]);
});
