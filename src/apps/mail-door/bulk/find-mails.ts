import { createReadStream, openSync, closeSync, readSync, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { isMbox } from '../../../message/containers/mbox.ts';
import { filesOf, INPUT_BYTES, readInput } from '../../cli/read-input.ts';
import type { NamedMail } from '../../threads/dissect-many.ts';
import { streamMbox } from './stream-mbox.ts';
import { streamTar } from './stream-tar.ts';

/** How far the reading has come, for whoever looks on. */
export interface Reading {
  readBytes: number;
  readonly allBytes: number;
}

/** What lies beside mails in a folder and is certainly none. */
const NO_MAIL = /\.(?:json|jsonl|tsv|md|db|index|log|cache)$|(?:^|\/)dovecot[.-]|(?:^|\/)(?:maildirfolder|subscriptions)$/i;

/** Every file under the paths, with the bytes there are of them. */
export function openReading(paths: readonly string[]): { readonly files: readonly string[]; readonly reading: Reading } {
  const files = paths.flatMap((path) => (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? filesOf(path).filter((file) => !NO_MAIL.test(file)) : filesOf(path)));
  return { files, reading: { readBytes: 0, allBytes: files.reduce((sum, file) => sum + statSync(file).size, 0) } };
}

/**
 * The mails of these files, one by one, whatever holds them: a file a mail, an mbox, a tar or tar.gz, or what
 * `fuwake dissect` opens. A mailbox larger than the memory is read all the same.
 */
export async function* findMails(files: readonly string[], reading: Reading, isDone: (name: string) => boolean): AsyncGenerator<NamedMail> {
  for (const path of files) {
    const kind = kindOf(path);
    if (kind === 'file') {
      reading.readBytes += statSync(path).size;
      if (!isDone(path)) yield { name: path, bytes: (await readInput(path)).bytes };
    } else if (kind === 'mbox') {
      let nth = 0;
      for await (const bytes of streamMbox(counted(createReadStream(path, { highWaterMark: 1 << 18 }), reading), INPUT_BYTES)) {
        const name = `${path}#${++nth}`;
        if (!isDone(name)) yield { name, bytes };
      }
    } else {
      const raw = counted(createReadStream(path, { highWaterMark: 1 << 18 }), reading);
      for await (const { name: entry, bytes } of streamTar(kind === 'tar' ? raw : unzipped(raw), INPUT_BYTES)) {
        const name = `${path}/${entry}`;
        if (!NO_MAIL.test(entry) && !isDone(name)) yield { name, bytes };
      }
    }
  }
}

async function* counted(source: AsyncIterable<Buffer>, reading: Reading): AsyncGenerator<Buffer> {
  for await (const piece of source) {
    reading.readBytes += piece.length;
    yield piece;
  }
}

async function* unzipped(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  void (async () => {
    for await (const piece of source) if (!gunzip.write(piece)) await new Promise((done) => gunzip.once('drain', done));
    gunzip.end();
  })().catch((error: unknown) => gunzip.destroy(error instanceof Error ? error : new Error(String(error))));
  yield* gunzip as AsyncIterable<Buffer>;
}

function kindOf(path: string): 'file' | 'mbox' | 'tar' | 'tar.gz' {
  const head = Buffer.alloc(2_048);
  const file = openSync(path, 'r');
  const lead = head.subarray(0, readSync(file, head, 0, head.length, 0));
  closeSync(file);
  if (lead[0] === 0x1f && lead[1] === 0x8b && /\.(?:tar\.gz|tgz)$/i.test(path)) return 'tar.gz';
  if (lead.subarray(257, 262).toString('latin1') === 'ustar') return 'tar';
  return isMbox(lead) ? 'mbox' : 'file';
}
