import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A mail that was taken from a sender, and who that was. */
export interface Spooled {
  readonly id: string;
  readonly envelopeFrom: string;
  readonly bytes: Uint8Array;
}

/** Mails that were taken and not worked off yet. What a sender was told we have is on the disk. */
export interface Spool {
  /** *Shape*: the mail's name in the spool. */
  readonly put: (mail: Omit<Spooled, 'id'>) => string;
  readonly take: (id: string) => Spooled;
  readonly done: (id: string) => void;
  /** The oldest first. */
  readonly waiting: () => readonly string[];
}

export function openSpool(folder: string, now: () => number = Date.now): Spool {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let last = 0;
  return {
    put: ({ envelopeFrom, bytes }) => {
      last = Math.max(last + 1, now() * 1_000);
      const id = `${String(last).padStart(17, '0')}.mail`;
      const half = join(folder, `${id}.half`);
      const file = openSync(half, 'wx', 0o600);
      // The envelope stands before the mail, as one line that no mail begins with.
      writeSync(file, `${JSON.stringify({ envelopeFrom })}\n`);
      writeSync(file, bytes);
      fsyncSync(file);
      closeSync(file);
      renameSync(half, join(folder, id));
      return id;
    },
    take: (id) => {
      const all = readFileSync(join(folder, id));
      const end = all.indexOf(0x0a);
      const { envelopeFrom } = JSON.parse(all.subarray(0, end).toString()) as { readonly envelopeFrom: string };
      return { id, envelopeFrom, bytes: all.subarray(end + 1) };
    },
    done: (id) => rmSync(join(folder, id), { force: true }),
    waiting: () => readdirSync(folder).filter((name) => name.endsWith('.mail')).toSorted(),
  };
}
