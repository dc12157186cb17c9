import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import type { CaptureWorker } from '../../src/apps/cli/choose-world.ts';
import { CHROMIUM } from '../chromium-there.ts';
import { serveHttp } from '../loopback.ts';
import type { Served } from '../loopback.ts';
import { zooServer } from './zoo.ts';

/** The zoo, with a folder and a worker for commands of the program that open pages. */
export interface ZooForCommands {
  readonly at: (name: string) => string;
  readonly worker: () => CaptureWorker;
  /** Who was asked for what, `HOST/PATH` each. */
  readonly asked: readonly string[];
}

/** Opens it for the tests of a file, where Chromium is, and closes it after them. */
export function zooForCommands(more: Parameters<typeof zooServer>[1] = {}): ZooForCommands {
  const asked: string[] = [];
  let folder = '';
  let zoo: Served | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fuwake-test-'));
    const answer = zooServer({ decoyPort: 1, visits: new Map() }, more);
    zoo = await serveHttp((request, response) => {
      asked.push(`${request.headers.host}${request.url}`);
      answer(request, response);
    });
    process.env['FUWAKE_CHROMIUM'] = CHROMIUM;
  });
  afterAll(async () => {
    delete process.env['FUWAKE_CHROMIUM'];
    delete process.env['FUWAKE_PAGES'];
    await zoo?.stop();
    rmSync(folder, { recursive: true });
  });
  return { at: (name) => join(folder, name), worker: () => ({ path: fileURLToPath(new URL('zoo-worker.ts', import.meta.url)), args: [String(zoo?.port), CHROMIUM] }), asked };
}
