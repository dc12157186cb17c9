import { spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { SPAMD_LIMITS } from '../../src/apps/mail-door/spamd/limits.ts';
import type { SpamdLimits } from '../../src/apps/mail-door/spamd/limits.ts';
import { serveSpamd } from '../../src/apps/mail-door/spamd/serve-spamd.ts';
import type { Spamd, SpamdOptions } from '../../src/apps/mail-door/spamd/serve-spamd.ts';
import type { Judges } from '../../src/apps/mail-door/judging/open-judges.ts';
import type { Judged, Judgement } from '../../src/apps/mail-door/stamp/model.ts';
import { openTally } from '../../src/apps/mail-door/tally.ts';
import type { Tally } from '../../src/apps/mail-door/tally.ts';

export const STYLE: SpamdOptions['style'] = { from: 'phishing', spamFields: true, language: 'en', words: { deception: '[詐欺の疑い]', suspicious: '[要注意]', junk: '[迷惑メール]' } };

/** Judges without threads: what they say is given. */
export const judgesThatSay = (judge: (mail: Uint8Array) => Judged | Promise<Judged>): Judges => ({ judge: async (mail) => judge(mail), ready: Promise.resolve(), waiting: () => 0, stop: async () => {} });

export const NOTHING_SEEN: Judgement = { label: 'no-signs', unwanted: 0.01, deception: 0.01, imitated: null, answer: { ja: '', en: '' }, reasons: [], findings: [], notKnown: 1, world: 'offline', version: '0', limits: [] };

export interface TestDoor extends Spamd {
  readonly port: number;
  readonly tally: Tally;
}

export async function openDoor(judges: Judges, { limits = {}, ...more }: Omit<Partial<SpamdOptions>, 'limits'> & { readonly limits?: Partial<SpamdLimits> } = {}): Promise<TestDoor> {
  const tally = openTally(() => {});
  const spamd = await serveSpamd({
    listen: [{ host: '127.0.0.1', port: 0 }], allow: ['127.0.0.0/8'], style: STYLE, judges, tally, tell: null, keepForLater: null, ...more, limits: { ...SPAMD_LIMITS, ...limits },
  });
  return { ...spamd, port: spamd.ports[0] ?? 0, tally };
}

/** Sends bytes and gives all that comes back until the other side closes; `null`: it closed without a word. */
export function talk(port: number, text: string | Uint8Array, { isHalfOpen = false } = {}): Promise<string | null> {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port });
    let heard = '';
    socket.on('data', (bytes) => void (heard += bytes.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => done(heard === '' ? null : heard));
    socket.write(text);
    if (!isHalfOpen) socket.end();
  });
}

/** A connection that is only opened. */
export const openOnly = (port: number): Promise<Socket> => new Promise((done) => {
  const socket = connect({ host: '127.0.0.1', port }, () => done(socket));
  socket.on('error', () => {});
});

/** Whether a program of the system is there; says what is missing and how to install it where it is not. */
export function isThere(...programs: readonly string[]): boolean {
  const missing = programs.filter((program) => (program.startsWith('/') ? !existsSync(program) : spawnSync('which', [program]).status !== 0));
  if (missing.length > 0) process.stderr.write(`skipped: ${missing.join(', ')} is not there. Install it with: sh tools/system/install-test-servers.sh\n`);
  return missing.length === 0;
}

export const knocks = (port: number): Promise<boolean> => new Promise((done) => {
  const socket = connect({ host: '127.0.0.1', port }, () => {
    socket.destroy();
    done(true);
  });
  socket.on('error', () => done(false));
});

/** Longer than anything takes that is waited for, on a machine with much else to do. */
export const PATIENCE_MS = 60_000;

/** Waits until something holds, or long enough. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !await holds(); await new Promise((done) => setTimeout(done, 25))) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
  }
}

/** Ends a program and waits until it is gone. */
export const stopped = (child: ChildProcess): Promise<void> => new Promise((done) => {
  // One that ended by itself says so no second time.
  if (child.exitCode !== null || child.signalCode !== null) return done();
  child.once('exit', () => done());
  child.kill('SIGTERM');
});
