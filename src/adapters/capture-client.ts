import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Failed, Outcome } from '../base/outcome.ts';
import { failed, found } from '../base/outcome.ts';
import type { LiveUrl } from '../base/url.ts';
import type { Capture, CaptureReply, CaptureRequest, SheetReply, SheetRequest, VisitLimits } from '../capture/model.ts';
import type { VantageId } from '../evidence/model.ts';
import type { ShowMailSheet } from '../report/ports.ts';

export interface CaptureClientOptions {
  /** Chromium's place; `null`: wherever it usually is. */
  readonly chromium: string | null;
  /** An HTTP proxy for the vantage point `via-proxy`; empty: none. */
  readonly proxy?: string;
  /** The worker's program; a test brings one that knows its zoo. */
  readonly worker?: { readonly path: string; readonly args: readonly string[] };
}

/** A capture, and its bytes by hash. */
export interface Captured {
  readonly capture: Capture;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

type Reply = CaptureReply | SheetReply;

export interface CaptureClient {
  readonly capture: (url: LiveUrl, vantages: readonly VantageId[], limits?: Partial<VisitLimits>) => Promise<Outcome<Captured>>;
  /** Shows a mail, which has no way out, for a picture of it. */
  readonly showMail: ShowMailSheet;
  readonly pid: () => number | null;
  readonly stop: () => Promise<void>;
}

const PLACES: readonly string[] = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** The worker's own limits bite long before; this is for a worker that hangs. */
const LONGEST_MS = 120_000;
const NOBODY = 65_534;
const FOLDER = 'fuwake-capture-';

/** What a person must do to have captures. */
export const HOW_TO_INSTALL = {
  en: 'Opening pages needs Chromium and playwright-core: “npm run system” installs the browser from Debian’s packages, “npm install playwright-core” the driver.',
  ja: 'リンク先を開くには Chromium と playwright-core が必要です。「npm run system」でブラウザー（Debianのパッケージ）を、「npm install playwright-core」で操作用の部品を入れてください。',
} as const;

/** Where Chromium and its driver are; `null` where either is missing. */
export function findChromium(given: string | null): string | null {
  const place = given ?? PLACES.find((path) => existsSync(path)) ?? null;
  return place !== null && existsSync(place) && hasDriver() ? place : null;
}

function hasDriver(): boolean {
  try {
    createRequire(import.meta.url).resolve('playwright-core');
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts a capture worker: a process of its own, without secrets in its environment, with a folder that is removed with
 * everything in it when the worker ends, however it ends. `null` where Chromium is not installed.
 */
export function openCaptureClient({ chromium, proxy = '', worker }: CaptureClientOptions): CaptureClient | null {
  const browser = findChromium(chromium);
  if (browser === null) return null;
  removeLeftovers();
  const waiting = new Map<number, (reply: Reply) => void>();
  let running: { readonly child: ChildProcess; readonly ended: Promise<void> } | null = null;
  let nextId = 1;

  const start = (): NonNullable<typeof running> => {
    const folder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`));
    if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY);
    const path = worker?.path ?? fileURLToPath(new URL(`../apps/capture-worker/main.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url));
    const child = spawn(process.execPath, [path, ...(worker?.args ?? [browser, proxy])], {
      cwd: folder, stdio: ['pipe', 'pipe', 'ignore'], env: { PATH: '/usr/bin:/bin', HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', TZ: 'UTC' },
    });
    const ended = new Promise<void>((resolve) => {
      const finish = (): void => {
        running = null;
        clear(folder);
        for (const [id, answer] of waiting) answer({ id, capture: null, failure: failed('temperror', 'worker-ended', 'The capture worker ended before it answered.'), blobs: {} });
        waiting.clear();
        resolve();
      };
      child.on('error', finish);
      child.on('exit', finish);
    });
    child.stdin?.on('error', () => {});
    if (child.stdout !== null) createInterface({ input: child.stdout }).on('line', (line) => { take(line, waiting); });
    return { child, ended };
  };

  const ask = async (request: CaptureRequest | SheetRequest): Promise<Reply> => {
    running ??= start();
    const { child } = running;
    return await new Promise<Reply>((resolve) => {
      const timer = setTimeout(() => { child.kill('SIGKILL'); }, LONGEST_MS);
      waiting.set(request.id, (answer) => { clearTimeout(timer); resolve(answer); });
      child.stdin?.write(`${JSON.stringify(request)}\n`);
    });
  };
  const refusalOf = (reply: Reply): Failed => ('failure' in reply ? reply.failure : null) ?? failed('temperror', 'worker-ended', 'The capture worker gave no answer.');

  return {
    pid: () => running?.child.pid ?? null,
    showMail: async (mail) => {
      const id = nextId++;
      const shown = await ask({ id, sheet: { step: 'show', mail } });
      if (!('words' in shown)) return refusalOf(shown);
      return found({
        words: shown.words,
        take: async (changes, blur) => {
          const reply = await ask({ id, sheet: { step: 'take', changes, blur } });
          return 'taken' in reply ? found({ ...reply.taken, png: Buffer.from(reply.taken.png, 'base64') }) : refusalOf(reply);
        },
        close: async () => { running?.child.stdin?.write(`${JSON.stringify({ id, sheet: { step: 'close' } } satisfies SheetRequest)}\n`); },
      });
    },
    capture: async (url, vantages, limits = {}) => {
      const reply = await ask({ id: nextId++, url, vantages, limits });
      if (!('capture' in reply) || reply.capture === null) return refusalOf(reply);
      return found({ capture: reply.capture, blobs: new Map(Object.entries(reply.blobs).map(([hash, text]) => [hash, Buffer.from(text, 'base64')])) });
    },
    stop: async () => {
      const now = running;
      if (now === null) return;
      now.child.stdin?.end();
      const timer = setTimeout(() => { now.child.kill('SIGKILL'); }, 5_000);
      await now.ended;
      clearTimeout(timer);
    },
  };
}

/** Removes the folder, and first whoever still writes into it: a worker that was killed could not close its browser. */
function clear(folder: string): void {
  if (process.platform === 'linux') {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        if (readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`HOME=${folder}\0`)) process.kill(Number(pid), 'SIGKILL');
      } catch {
        // Gone in the meantime, or another user's.
      }
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function take(line: string, waiting: Map<number, (reply: Reply) => void>): void {
  try {
    const reply = JSON.parse(line) as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  } catch {
    // A line that is no JSON is no answer: the time limit decides.
  }
}

/** Folders of captures whose process was killed together with its worker: nobody was left to remove them. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(FOLDER) ? Number(/^\d+/.exec(name.slice(FOLDER.length))?.[0] ?? Number.NaN) : Number.NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's: theirs to remove.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
