import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MailAction } from './model.ts';

/**
 * What was done with which mail, on the disk before and after it is done: a mail that was looked at is never looked at
 * again, whatever became of the connection, and an action that was not confirmed is done once more.
 */
export interface Journal {
  /** The mailbox as it is numbered now. When the server numbers it anew, mails are known by their bytes. *Shape*: whether it is so. */
  readonly open: (uidValidity: string, firstUid: number) => boolean;
  /** UIDs from here on are new. */
  readonly nextUid: () => number;
  /** Looked at, and the action not confirmed. */
  readonly unconfirmed: () => ReadonlyMap<number, MailAction>;
  readonly knows: (mail: Uint8Array) => MailAction | null;
  readonly lookedAt: (uid: number, mail: Uint8Array, action: MailAction) => void;
  readonly done: (uid: number) => void;
  /** All below this UID are looked at or gone. */
  readonly advance: (uid: number) => void;
}

type Entry =
  | { readonly v: string; readonly first: number }
  | { readonly uid: number; readonly hash: string; readonly action: MailAction }
  | { readonly done: number }
  | { readonly next: number };

/** Mails remembered by their bytes, for a mailbox that is numbered anew. */
const REMEMBERED = 200_000;

export function openJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let validity: string | null = null;
  let next = 1;
  const waiting = new Map<number, MailAction>();
  const known = new Map<string, MailAction>();
  const take = (entry: Entry): void => {
    if ('v' in entry) {
      validity = entry.v;
      next = entry.first;
      waiting.clear();
    } else if ('uid' in entry) {
      waiting.set(entry.uid, entry.action);
      known.set(entry.hash, entry.action);
      if (known.size > REMEMBERED) known.delete(known.keys().next().value as string);
    } else if ('done' in entry) waiting.delete(entry.done);
    else next = Math.max(next, entry.next);
  };
  const write = (entry: Entry): void => {
    appendFileSync(path, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    take(entry);
  };
  if (existsSync(path)) {
    // A last line that was not finished tells of nothing that was begun.
    for (const line of readFileSync(path, 'utf8').split('\n').slice(0, -1)) {
      try {
        take(JSON.parse(line) as Entry);
      } catch { /* a line cut by a crash, with others behind it */ }
    }
    compact();
  }

  function compact(): void {
    if (validity === null) return;
    const lines: Entry[] = [...known].map(([hash, action]) => ({ uid: 0, hash, action }));
    const head: Entry[] = [{ v: validity, first: next }];
    const open: Entry[] = [...waiting].filter(([uid]) => uid > 0).map(([uid, action]) => ({ uid, hash: `uid-${uid}`, action }));
    writeFileSync(`${path}.new`, [...lines, ...head, ...open].map((entry) => `${JSON.stringify(entry)}\n`).join(''), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  const hashOf = (mail: Uint8Array): string => createHash('sha256').update(mail).digest('hex').slice(0, 32);
  return {
    open: (uidValidity, firstUid) => {
      const isAnew = validity !== null && validity !== uidValidity;
      if (validity === null) write({ v: uidValidity, first: firstUid });
      // Numbered anew: every mail is looked through again, and those that are known are not looked at.
      else if (isAnew) write({ v: uidValidity, first: 1 });
      return isAnew;
    },
    nextUid: () => next, unconfirmed: () => new Map([...waiting].filter(([uid]) => uid > 0)), knows: (mail) => known.get(hashOf(mail)) ?? null,
    lookedAt: (uid, mail, action) => write({ uid, hash: hashOf(mail), action }),
    done: (uid) => write({ done: uid }),
    advance: (uid) => {
      if (uid > next) write({ next: uid });
    },
  };
}
