import { createHash } from 'node:crypto';
import { existsSync, fdatasyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { isNothing } from './model.ts';
import type { MailAction } from './model.ts';

/**
 * What was done with which mail, on the disk before and after it is done: a mail that was looked at is never looked at
 * again, whatever became of the connection, and an action that was not confirmed is done once more.
 */
export interface Journal {
  /**
   * The mailbox as it is numbered now; mails below `firstUid` are passed over the first time, and `nextUid` is the number
   * of the next one to come. When the server numbers it anew, what lies there is known by its bytes. *Shape*: whether it is so.
   */
  readonly open: (uidValidity: string, firstUid: number, nextUid: number) => boolean;
  /** UIDs from here on are new. */
  readonly nextUid: () => number;
  /** Looked at, with something to be done that is not confirmed. */
  readonly unconfirmed: () => ReadonlyMap<number, MailAction>;
  /** Whether a mail above {@link Journal.nextUid} was looked at before the connection broke. */
  readonly hasSeen: (uid: number) => boolean;
  /** What was found of the same bytes, where a mail may be one that had another number before; a copy that comes later is a mail of its own. */
  readonly knows: (uid: number, mail: Uint8Array) => MailAction | null;
  readonly lookedAt: (uid: number, mail: Uint8Array, action: MailAction) => void;
  /** All that was told is on the disk itself: a machine that loses its power does not forget what it is about to do. */
  readonly settle: () => void;
  readonly done: (uids: readonly number[]) => void;
  /** All below this UID are looked at or gone. */
  readonly advance: (uid: number) => void;
}

type Entry =
  | { readonly v: string; readonly first: number; readonly anewBelow?: number }
  | { readonly uid: number; readonly hash: string; readonly action: MailAction }
  | { readonly done: number | readonly number[] }
  | { readonly next: number };

/** Mails remembered by their bytes, for a mailbox that is numbered anew. */
const REMEMBERED = 200_000;

export function openJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let validity: string | null = null;
  let next = 1;
  let anewBelow = 0;
  const waiting = new Map<number, MailAction>();
  const seen = new Set<number>();
  const known = new Map<string, MailAction>();
  const take = (entry: Entry): void => {
    if ('v' in entry) {
      validity = entry.v;
      next = entry.first;
      anewBelow = entry.anewBelow ?? 0;
      waiting.clear();
      seen.clear();
    } else if ('uid' in entry) {
      // Number 0 stands for mails that are known by their bytes alone.
      if (entry.uid > 0) seen.add(entry.uid);
      if (entry.uid > 0 && !isNothing(entry.action)) waiting.set(entry.uid, entry.action);
      known.set(entry.hash, entry.action);
      if (known.size > REMEMBERED) known.delete(known.keys().next().value as string);
    } else if ('done' in entry) for (const uid of [entry.done].flat()) waiting.delete(uid);
    else {
      next = Math.max(next, entry.next);
      for (const uid of seen) if (uid < next) seen.delete(uid);
    }
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
  const file = openSync(path, 'a', 0o600);
  const write = (entry: Entry): void => {
    writeSync(file, `${JSON.stringify(entry)}\n`);
    take(entry);
  };

  function compact(): void {
    if (validity === null) return;
    const nothing: MailAction = { flags: [], moveTo: null };
    const lines: Entry[] = [...known].map(([hash, action]) => ({ uid: 0, hash, action }));
    const head: Entry[] = [{ v: validity, first: next, anewBelow }];
    const open: Entry[] = [...new Set([...waiting.keys(), ...seen])].map((uid) => ({ uid, hash: `uid-${uid}`, action: waiting.get(uid) ?? nothing }));
    writeFileSync(`${path}.new`, [...lines, ...head, ...open].map((entry) => `${JSON.stringify(entry)}\n`).join(''), { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }

  const hashOf = (mail: Uint8Array): string => createHash('sha256').update(mail).digest('hex').slice(0, 32);
  return {
    open: (uidValidity, firstUid, nextUid) => {
      const isAnew = validity !== null && validity !== uidValidity;
      if (validity === null) write({ v: uidValidity, first: firstUid });
      // Numbered anew: every mail is looked through again, and those that are known are not looked at.
      else if (isAnew) write({ v: uidValidity, first: 1, anewBelow: nextUid });
      return isAnew;
    },
    nextUid: () => next, unconfirmed: () => waiting, hasSeen: (uid) => seen.has(uid), knows: (uid, mail) => (uid < anewBelow ? (known.get(hashOf(mail)) ?? null) : null),
    lookedAt: (uid, mail, action) => write({ uid, hash: hashOf(mail), action }),
    settle: () => fdatasyncSync(file),
    done: (uids) => {
      const open = uids.filter((uid) => waiting.has(uid));
      if (open.length > 0) write({ done: open });
    },
    advance: (uid) => {
      if (uid > next) write({ next: uid });
    },
  };
}
