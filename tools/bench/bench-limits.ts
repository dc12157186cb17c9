import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { unwrapForward } from '../../src/message/containers/attached-mail.ts';
import { openContainer } from '../../src/message/containers/open-container.ts';
import { openMail } from '../../src/message/open-mail.ts';
import { parseMessage } from '../../src/message/parse-message.ts';

// Measures what each attack on the room's limits costs, each in a process of its own: time, memory, the limit that is
// named, and what was read all the same. Usage: npm run bench limits [NAME …]

const HEAD = 'From: a@b.example\nSubject: limits\n';
const nested = (depth: number): string => `${HEAD}${Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('')}\ndeep inside\n`;
const inMails = (depth: number): string => `${HEAD}${'Content-Type: message/rfc822\n\n'.repeat(depth)}Subject: inner\n\ndeep inside\n`;
const html = (body: string): string => `${HEAD}Content-Type: text/html\n\n${body}`;

/** A zip of one file of zeros, as `deflate` packs them: a thousandth of their size. */
function bomb(megabytes: number, name: string, content?: Uint8Array): Uint8Array {
  const plain = content ?? new Uint8Array(megabytes * 1_000_000);
  const packed = deflateRawSync(plain);
  const label = Buffer.from(name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(plain), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(plain.length, 18);
  fields.writeUInt16LE(label.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, label, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, Buffer.alloc(14), label]);
  const end = Buffer.from('PK\x05\x06\0\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\0\0', 'latin1');
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

const CASES: Readonly<Record<string, () => string | Uint8Array>> = {
  'nesting of 300': () => nested(300),
  'nesting of 2,000': () => nested(2_000),
  '2,000 mails in mails': () => inMails(2_000),
  'header of 2 MB': () => `Subject: ${'x '.repeat(1_000_000)}\nFrom: a@b.example\n\ntext\n`,
  'To of 2 MB': () => `To: ${'a@b.example, '.repeat(150_000)}\nFrom: a@b.example\n\ntext\n`,
  '100,000 header fields': () => `${HEAD}${Array.from({ length: 100_000 }, (_, at) => `X-${at}: y\n`).join('')}\ntext\n`,
  '20,000 parts': () => `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${Array.from({ length: 20_000 }, (_, at) => `--b\n\npart ${at}\n`).join('')}--b--\n`,
  '2 million delimiter lines': () => `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${'--x\n'.repeat(2_000_000)}`,
  '10 MB of open tags': () => html('<div>'.repeat(2_000_000)),
  '10 MB of links': () => html('<a href=x>y</a>'.repeat(660_000)),
  '10 MB of style rules': () => html(`<style>${'.a .b{color:red}'.repeat(600_000)}</style><p class="a b">text`),
  'zip bomb of 500 MB': () => bomb(500, 'a.eml'),
  'zip bomb in a zip': () => bomb(0, 'a.zip', bomb(500, 'a.eml')),
};
/** Streamed into the command line, since no memory holds it. */
const STREAMED = '1 GB of base64 zeros, streamed';

const args = process.argv.slice(2);
if (args[0] === '--one') measure(args[1] ?? '');
else for (const name of [...Object.keys(CASES), STREAMED].filter((name) => args.length === 0 || args.includes(name))) await report(name);

function measure(name: string): void {
  const made = CASES[name]?.() ?? '';
  const bytes = typeof made === 'string' ? Buffer.from(made, 'latin1') : made;
  const before = process.resourceUsage().maxRSS;
  const begin = performance.now();
  const { mails, limits, refusal } = openContainer(bytes, null);
  const [mail] = mails;
  let read: string = refusal?.code ?? '';
  const hits = new Set(limits.map(({ limit }) => limit));
  if (mail !== undefined) {
    const message = parseMessage(mail.bytes);
    const opened = openMail(mail.bytes, message);
    unwrapForward(opened);
    for (const { limit } of [...message.limits, ...opened.view.limits]) hits.add(limit);
    opened.locate({ start: 0, end: Math.min(10, opened.view.text.length) });
    read = `${message.parts.length} parts, ${opened.view.text.length} characters seen, from ${message.header.from[0]?.addrSpec ?? 'nobody'}`;
  }
  const ms = performance.now() - begin;
  const more = (process.resourceUsage().maxRSS - before) / 1024;
  process.stdout.write(`${(bytes.length / 1e6).toFixed(1).padStart(6)} MB ${ms.toFixed(0).padStart(6)} ms  +${more.toFixed(0).padStart(4)} MiB  ${[...hits].join(' ') || 'no limit'}; ${read}\n`);
}

async function report(name: string): Promise<void> {
  process.stdout.write(`${name.padEnd(32)}`);
  if (name === STREAMED) return stream();
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--one', name], { stdio: ['ignore', 'inherit', 'inherit'] });
  await new Promise((resolve) => child.on('exit', resolve));
}

async function stream(): Promise<void> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['src/apps/cli/main.ts', 'dissect', '-', '--format', 'json'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let written = 0;
  // It stops reading at its limit: then the pipe breaks, which is what is measured.
  child.stdin.on('error', () => undefined);
  const line = `${'A'.repeat(76)}\n`.repeat(10_000);
  const write = (): void => {
    while (written < 1.33e9 && !child.stdin.destroyed && child.exitCode === null) {
      written += line.length;
      if (!child.stdin.write(line)) {
        child.stdin.once('drain', write);
        return;
      }
    }
    child.stdin.end();
  };
  child.stdin.write(`${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n--b\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n\n`);
  write();
  let out = '';
  for await (const chunk of child.stdout) out += String(chunk);
  const { input, mail } = JSON.parse(out) as { input: { limits: { limit: string }[] }; mail: { subject: string } };
  const ms = performance.now() - begin;
  process.stdout.write(`${(written / 1e6).toFixed(1).padStart(6)} MB ${ms.toFixed(0).padStart(6)} ms   whole run  ${input.limits.map(({ limit }) => limit).join(' ')}; subject ${mail.subject}\n`);
}
