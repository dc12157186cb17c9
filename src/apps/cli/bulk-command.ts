import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ConfigError } from '../../base/errors.ts';
import { bulkLine, takeUp } from '../mail-door/bulk/bulk-line.ts';
import type { BulkLine } from '../mail-door/bulk/bulk-line.ts';
import { findMails, openReading } from '../mail-door/bulk/find-mails.ts';
import type { Reading } from '../mail-door/bulk/find-mails.ts';
import { dissectMany } from '../threads/dissect-many.ts';
import { wholeNumber } from './spamd-command.ts';

/** `fuwake bulk PATH …`: mailboxes, maildirs, folders and archives of mails, one line of JSON for each mail. */
export async function bulkCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: { output: { type: 'string', short: 'o' }, resume: { type: 'boolean', default: false }, full: { type: 'boolean', default: false }, jobs: { type: 'string' }, trust: { type: 'string', multiple: true, default: [] } },
  });
  if (positionals.length === 0) throw new ConfigError('no-file', 'Which mails? Give files, folders, maildirs, mailboxes, tar or tar.gz.');
  const { output } = values;
  if (values.resume && output === undefined) throw new ConfigError('no-output', '--resume goes on with the file of -o.');
  if (output !== undefined && !values.resume && existsSync(output)) throw new ConfigError('output-there', `“${output}” is there already: go on with it by --resume, or name another one.`);
  const done = output !== undefined && values.resume ? takeUp(output) : new Set<string>();
  const { files, reading } = openReading(positionals);
  const target = output === undefined ? null : openSync(output, 'a');
  const progress = new Progress(reading, done.size);
  // What follows a mail of the same file is written in one go with it, so that a file is seldom left half done.
  for await (const dissected of dissectMany(findMails(files, reading, (name) => done.has(name)), { jobs: values.jobs === undefined ? availableParallelism() : wholeNumber('--jobs', values.jobs), trust: values.trust })) {
    const line = bulkLine(dissected, values.full);
    const text = `${JSON.stringify(line)}\n`;
    if (target === null) process.stdout.write(text);
    else writeSync(target, text);
    progress.count(line);
  }
  if (target !== null) closeSync(target);
  progress.end();
  return 0;
}

/** Milliseconds between two drawings of the progress. */
const DRAWN_MS = 200;

class Progress {
  readonly #reading: Reading;
  readonly #before: number;
  readonly #started = Date.now();
  readonly #labels = new Map<string, number>();
  #mails = 0;
  #drawn = 0;

  constructor(reading: Reading, before: number) {
    this.#reading = reading;
    this.#before = before;
  }

  count(line: BulkLine): void {
    this.#mails++;
    const dissection = line['dissection'] as { readonly verdict: { readonly label: string } } | undefined;
    const label = line.refused === undefined ? String(line['label'] ?? dissection?.verdict.label) : 'refused';
    this.#labels.set(label, (this.#labels.get(label) ?? 0) + 1);
    if (process.stderr.isTTY !== true || Date.now() - this.#drawn < DRAWN_MS) return;
    this.#drawn = Date.now();
    const { readBytes, allBytes } = this.#reading;
    const share = allBytes === 0 ? 1 : Math.min(1, readBytes / allBytes);
    const columns = 24;
    process.stderr.write(`\r[${'█'.repeat(Math.round(share * columns)).padEnd(columns, '·')}] ${String(Math.floor(share * 100)).padStart(3)} %  ${this.#mails} mails  ${this.#rate()}/s `);
  }

  end(): void {
    if (process.stderr.isTTY === true) process.stderr.write(`\r${' '.repeat(72)}\r`);
    const labels = [...this.#labels].toSorted(([, a], [, b]) => b - a).map(([label, count]) => `${label} ${count}`).join(', ');
    process.stderr.write(`${this.#mails} mails in ${((Date.now() - this.#started) / 1000).toFixed(1)} s (${this.#rate()}/s)${this.#before > 0 ? `, ${this.#before} done before` : ''}${labels === '' ? '' : `: ${labels}`}\n`);
  }

  #rate(): string {
    return (this.#mails / Math.max(0.001, (Date.now() - this.#started) / 1000)).toFixed(1);
  }
}
