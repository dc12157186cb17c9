import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { openMail } from '../../src/message/open-mail.ts';
import { parseMessage } from '../../src/message/parse-message.ts';
import type { Mailbox } from '../../src/message/model.ts';
import { readCorpus } from '../../src/adapters/corpus.ts';

// Prints where our parser and the two oracles disagree, by category. What is ours to explain stands in
// docs/parser-differences.md. Usage: node tools/oracle/compare-oracles.ts [--list CATEGORY] [--show] FOLDER|TAR.GZ …

/** What one parser says of a mail, as far as the parsers can be compared. */
interface Account {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly html: string;
  readonly files: string;
}

type Category = keyof Account;

const CATEGORIES: readonly Category[] = ['subject', 'from', 'to', 'text', 'html', 'files'];

// Parsers differ in how many blanks they leave, which no reader sees.
const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const addresses = (list: readonly (string | undefined)[]): string => [...list].filter((address) => address !== undefined && address !== '').map((address) => String(address).toLowerCase()).sort().join(' ');

function ours(bytes: Uint8Array): Account {
  const message = parseMessage(bytes);
  const mail = openMail(bytes, message);
  const bodies = message.parts.filter(({ role }) => role === 'body');
  const textOf = (isHtml: boolean): string => bodies.filter(({ mediaType }) => (mediaType === 'text/html') === isHtml).map(({ text }) => text ?? '').join('\n');
  const boxes = (list: readonly Mailbox[] | undefined): string => addresses((list ?? []).map(({ addrSpec }) => addrSpec));
  const files = message.parts.filter(({ role, text, foundIn, parent }) =>
    (role === 'attachment' || role === 'related') && foundIn !== 'uuencode' && !isInsideMessage(parent) && text !== undefined);
  function isInsideMessage(parent: number | null): boolean {
    for (let at = parent; at !== null; at = message.parts[at]?.parent ?? null) if (message.parts[at]?.role === 'message') return true;
    return false;
  }
  return {
    subject: squeeze(message.header.subject?.text ?? ''),
    from: boxes(message.header.from),
    to: boxes(message.header.to),
    text: squeeze(textOf(false)),
    html: squeeze(textOf(true)),
    files: files.map(({ id }) => hash(mail.bytesOf(id))).sort().join(' '),
  };
}

async function mailparser(bytes: Uint8Array): Promise<Account> {
  const mail = await simpleParser(Buffer.from(bytes), { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true });
  const list = (field: typeof mail.to): readonly (string | undefined)[] =>
    (field === undefined ? [] : Array.isArray(field) ? field : [field]).flatMap(({ value }) => value.flatMap((entry) => entry.group ? entry.group.map(({ address }) => address) : [entry.address]));
  return {
    subject: squeeze(mail.subject ?? ''),
    from: addresses(list(mail.from)),
    to: addresses(list(mail.to)),
    text: squeeze(mail.text ?? ''),
    html: squeeze(typeof mail.html === 'string' ? mail.html : ''),
    files: mail.attachments.filter(({ contentType }) => contentType !== 'message/rfc822').map(({ content }) => hash(content)).sort().join(' '),
  };
}

async function postalMime(bytes: Uint8Array): Promise<Account> {
  const mail = await PostalMime.parse(bytes);
  const list = (entries: typeof mail.to): readonly (string | undefined)[] =>
    (entries ?? []).flatMap((entry) => (entry.group ? entry.group.map(({ address }) => address) : [entry.address]));
  return {
    subject: squeeze(mail.subject ?? ''),
    from: addresses(list(mail.from === undefined ? [] : [mail.from])),
    to: addresses(list(mail.to)),
    text: squeeze(mail.text ?? ''),
    html: squeeze(mail.html ?? ''),
    files: mail.attachments.filter(({ mimeType }) => mimeType !== 'message/rfc822').map(({ content }) => hash(typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content))).sort().join(' '),
  };
}

async function orNull(account: Promise<Account>): Promise<Account | null> {
  try {
    return await account;
  } catch {
    return null;
  }
}

const args = process.argv.slice(2);
const listed = args.includes('--list') ? args[args.indexOf('--list') + 1] : null;
const show = args.includes('--show');
const paths = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--list');
const counts = new Map<string, number>();
const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
let total = 0;

for (const path of paths) {
  for (const { name, bytes } of readCorpus(path)) {
    total++;
    const mine = ours(bytes);
    const [mail, postal] = [await orNull(mailparser(bytes)), await orNull(postalMime(bytes))];
    if (mail === null) count('mailparser threw');
    if (postal === null) count('postal-mime threw');
    for (const category of CATEGORIES) {
      const verdict = judge(mine, mail, postal, category);
      if (verdict === null) continue;
      count(`${category}: ${verdict}`);
      if (listed !== `${category}: ${verdict}`) continue;
      process.stdout.write(`${name}\n`);
      if (show) process.stdout.write(excerpt([mine[category], mail?.[category], postal?.[category]]));
    }
  }
}

/** `null` when all agree. "alone" is what must be explained. */
function judge(mine: Account, mail: Account | null, postal: Account | null, category: Category): string | null {
  const withMail = mail === null || agrees(mine, mail, category);
  const withPostal = postal === null || agrees(mine, postal, category);
  if (withMail && withPostal) return null;
  if (withMail) return 'as mailparser, not postal-mime';
  if (withPostal) return 'as postal-mime, not mailparser';
  return mail?.[category] === postal?.[category] ? 'ours alone' : 'all differ';
}

// The oracles turn text parts into HTML and HTML into text to fill what is missing, and put both behind what is there.
function agrees(mine: Account, other: Account, category: Category): boolean {
  const [own, theirs] = [mine[category], other[category]];
  if (category !== 'text' && category !== 'html') return own === theirs;
  const isMadeUp = own === '' && (category === 'text' ? mine.html : mine.text) !== '';
  return own === theirs || isMadeUp || (own !== '' && theirs.includes(own));
}

function excerpt(answers: readonly (string | undefined)[]): string {
  const [mine = '', ...others] = answers;
  const other = others.find((answer) => answer !== undefined && answer !== mine) ?? '';
  let at = 0;
  while (at < mine.length && mine[at] === other[at]) at++;
  const from = Math.max(0, at - 30);
  return ['ours', 'mailparser', 'postal-mime'].map((who, index) => `   ${who.padEnd(12)}${JSON.stringify((answers[index] ?? '(threw)').slice(from, from + 110))}\n`).join('');
}

process.stdout.write(`${total} mails\n`);
for (const [key, number] of [...counts].sort()) process.stdout.write(`${String(number).padStart(6)}  ${key}\n`);
