import { afterAll, beforeAll } from 'vitest';
import { openJudges } from '../../src/apps/mail-door/judging/open-judges.ts';
import type { Judges } from '../../src/apps/mail-door/judging/open-judges.ts';
import { openDoor, PATIENCE_MS } from './door.fixture.ts';
import type { TestDoor } from './door.fixture.ts';

/** A mail server that asks fuwake about each mail. */
export interface MailServer {
  /** Gives it a mail as from the outside, and what it delivers or hands on then, without its own hop. */
  readonly deliver: (mail: string) => Promise<string>;
  readonly stop: () => void | Promise<void>;
}

export interface Guarded {
  readonly deliver: MailServer['deliver'];
  /** fuwake goes, and the mail server is there alone. */
  readonly leave: () => Promise<void>;
}

/** A mail server before which fuwake stands, as the guide sets them up; both are there as long as this file's tests run. `isPossible`: whether the server can be started here. */
export function guarded(isPossible: boolean, start: (spamdPort: number) => MailServer | Promise<MailServer>): Guarded {
  let judges: Judges | undefined;
  let door: TestDoor | undefined;
  let server: MailServer | undefined;
  beforeAll(async () => {
    if (!isPossible) return;
    judges = openJudges({ gives: 'stamp', jobs: 1, trust: ['mx.reader.test'], queued: 256, judgingMs: PATIENCE_MS });
    door = await openDoor(judges);
    server = await start(door.port);
  }, 2 * PATIENCE_MS);
  afterAll(async () => {
    await server?.stop();
    await door?.stop();
    await judges?.stop();
  });
  return {
    deliver: async (mail) => {
      if (server === undefined) throw new Error('The mail server was not started.');
      return await server.deliver(mail);
    },
    leave: async () => { await door?.stop(); },
  };
}
