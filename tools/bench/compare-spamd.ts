/**
 * Measures `fuwake spamd` beside SpamAssassin's `spamd` and rspamd: the same mails, the same machine, one run. Each is
 * started on loopback with its own settings, without network, warmed, asked, and stopped by its id.
 *
 * Usage: npm run compare:spamd -- [FOLDER|TAR.GZ …] [--mails 300] [--seed 1] [--rounds 3] [--warm 500] [--workers 1,2] [--only fuwake,rspamd]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { drawSample } from './spamd/draw-sample.ts';
import { measurePeer } from './spamd/measure-peer.ts';
import type { Measured } from './spamd/measure-peer.ts';
import { PEERS } from './spamd/peers.ts';

/** Phishing in Japanese and from traps, lists, junk, private mail: what comes to a mail server, in no particular share. */
const DEFAULTS = ['phish-ja', 'phish-honeypot', 'spam-list-sf', 'ham-list-sf', 'ham-2002', 'ham-bounces'].map((name) => `../shared/corpora/${name}.tar.gz`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mails: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '3' }, warm: { type: 'string', default: '500' }, workers: { type: 'string', default: '1,2' }, only: { type: 'string' } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const sets = (positionals.length > 0 ? positionals : DEFAULTS).filter((path) => existsSync(path));
if (sets.length === 0) {
  say('Name folders or tar.gz files with mails to measure on.');
  process.exit(64);
}
// Mails to warm up, so many for each worker, for each has code of its own that gets quick by use; rounds that are measured; one with a mail at a time. None has a mail of another.
const workersOf = values.workers.split(',').map(Number);
const warm = Number(values.warm);
const rounds = Number(values.rounds) + 1;
const drawn = drawSample(sets, Number(values.mails) * rounds + warm * Math.max(...workersOf), Number(values.seed));
const warming = drawn.slice(0, warm * Math.max(...workersOf));
const share = Math.floor((drawn.length - warming.length) / rounds);
const dealt = Array.from({ length: rounds }, (_, round) => drawn.slice(warming.length + round * share, warming.length + (round + 1) * share));
const bytes = drawn.reduce((sum, mail) => sum + mail.length, 0);
say(`${share} mails a round of ${sets.length} sets by seed ${values.seed}, ${(bytes / drawn.length / 1024).toFixed(1)} KiB a mail; ${values.rounds} rounds after ${warm} mails for each worker to warm up, each of other mails, the same for all.`);
for (const { name, programs: [program] } of PEERS) if (program !== undefined && existsSync(program)) say(`${name}: ${versionOf(program)}`);
say(`Load when it began: ${loadavg().map((load) => load.toFixed(1)).join(' ')} on ${availableParallelism()} processors (${cpus()[0]?.model ?? 'unknown'}), which the client uses too.\n`);
say('                      workers   mails/s   CPU ms/mail   per CPU s   alone p50    p99 ms   busy p50    p99 ms   memory MiB   refused');
for (const workers of workersOf) {
  for (const peer of PEERS) {
    if (values.only !== undefined && !values.only.split(',').includes(peer.name)) continue;
    const missing = peer.programs.find((program) => !existsSync(program));
    if (missing !== undefined) say(`${peer.name.padEnd(22)} not measured: ${missing} is not there`);
    else say(await measurePeer(peer, workers, warming.slice(0, warm * workers), dealt).then((measured) => row(peer.name, workers, measured), (error: Error) => `${peer.name.padEnd(22)} not measured: ${error.message.split('\n')[0]}`));
  }
}

function row(name: string, workers: number, { mailsPerSecond, cpuMsPerMail, alone, busy, memoryMiB, refused }: Measured): string {
  const cell = (value: number, width: number, digits: number): string => value.toFixed(digits).padStart(width);
  return `${name.padEnd(22)}${cell(workers, 7, 0)}${cell(mailsPerSecond, 10, 1)}${cell(cpuMsPerMail, 14, 2)}${cell(1_000 / cpuMsPerMail, 12, 1)}${cell(alone.p50, 12, 1)}${cell(alone.p99, 10, 1)}${cell(busy.p50, 11, 1)}${cell(busy.p99, 10, 1)}${cell(memoryMiB, 13, 0)}${cell(refused, 10, 0)}`;
}

function versionOf(program: string): string {
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0] ?? '';
}
