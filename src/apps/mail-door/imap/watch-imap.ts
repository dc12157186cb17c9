import type { ImapFlow } from 'imapflow';
import { ConfigError } from '../../../base/errors.ts';
import type { Tally } from '../tally.ts';
import { act, stillOpen } from './act.ts';
import type { Journal } from './journal.ts';
import { isNothing } from './model.ts';
import type { ImapAccount, LookAtMail, MailAction } from './model.ts';

export interface WatchOptions {
  readonly account: ImapAccount;
  readonly journal: Journal;
  readonly look: LookAtMail;
  /** Also what lies in the folder already when it is watched for the first time. */
  readonly isAll: boolean;
  /** Mails looked at at a time. */
  readonly atOnce: number;
  readonly tally: Tally;
  /** One line of JSON a mail. */
  readonly tell: (line: Readonly<Record<string, unknown>>) => void;
  readonly stop: AbortSignal;
  /** Once, when all that is there has been done; for those that do not want to watch. */
  readonly onCaughtUp?: () => void;
  readonly retryMs?: { readonly first: number; readonly longest: number };
  /** Tries in a row that bring nothing further, after which it gives up; without a number it goes on until `stop`. */
  readonly mostTries?: number;
}

/** How it ended: it was stopped, or the server was not to be had. */
export type Watched = { readonly kind: 'stopped' } | { readonly kind: 'given-up'; readonly tries: number; readonly reason: string };

/** Of a longer mail the beginning is looked at; in its mailbox it stays whole. */
const MAIL_BYTES = 20 * 1024 * 1024;

/** A server that says nothing for so long is asked whether it is there. */
const POLL_MS = 5 * 60_000;

const RETRY_MS = { first: 1_000, longest: 60_000 };

/** A server that stays away is told of less and less often: at each of so many tries, then at the double of them, and again. */
const TOLD_TRIES = 4;

/**
 * Watches a folder until `stop`. A connection that breaks is made anew; every mail is looked at once, and its bytes are
 * only read. *Errors*: {@link ConfigError} when the first connection is refused: a wrong name or password.
 */
export async function watchImap(options: WatchOptions): Promise<Watched> {
  const { stop, tally, journal, retryMs = RETRY_MS, mostTries = Number.POSITIVE_INFINITY } = options;
  let wait = retryMs.first;
  let hasBeenThere = false;
  let [failed, inVain] = [0, 0];
  let reached = '';
  while (!stop.aborted) {
    try {
      const client = await enter(options);
      hasBeenThere = true;
      wait = retryMs.first;
      failed = 0;
      await attend(client, options);
    } catch (error) {
      if (error instanceof ConfigError || (!hasBeenThere && isRefusal(error))) throw error instanceof ConfigError ? error : new ConfigError('imap-refused', `The mail server refused: ${refusalOf(error)}`, error);
      tally.count('connections lost');
      failed++;
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
      if (isTold(failed)) tally.log({ event: 'connection-lost', code, retryMs: wait, ...(failed > 1 ? { tries: failed } : {}) });
      // A line that breaks again and again, but after some mails each time, comes to an end by itself.
      const at = `${journal.nextUid()} ${journal.unconfirmed().size}`;
      inVain = at === reached ? inVain + 1 : 1;
      reached = at;
      if (inVain >= mostTries) return { kind: 'given-up', tries: inVain, reason: error instanceof Error && error.message !== '' ? error.message : code };
    }
    if (stop.aborted) break;
    await pause(wait, stop);
    wait = Math.min(wait * 2, retryMs.longest);
  }
  return { kind: 'stopped' };
}

const isTold = (failed: number): boolean => failed <= TOLD_TRIES || Number.isInteger(Math.log2(failed / TOLD_TRIES));

async function enter({ account, journal, isAll, tally }: WatchOptions): Promise<ImapFlow> {
  const library = await import('imapflow').catch((cause: unknown) => {
    throw new ConfigError('not-installed', 'Watching a mailbox needs imapflow: “npm install imapflow”.', cause);
  });
  const { host, port, tls, user, folder } = account;
  const client = new library.ImapFlow({
    host, port, secure: tls === 'implicit', ...(tls === 'starttls' ? { doSTARTTLS: true } : tls === 'none' ? { doSTARTTLS: false } : {}),
    auth: { user, ...(await account.secret()) }, logger: false, clientInfo: { name: 'fuwake' }, maxIdleTime: POLL_MS, disableAutoIdle: true, socketTimeout: 2 * POLL_MS, connectionTimeout: 30_000, greetingTimeout: 16_000,
  });
  // The reason comes with the command that was cut off; without a listener it would end the program.
  client.on('error', () => {});
  try {
    await client.connect();
    const { uidValidity, uidNext } = await client.mailboxOpen(folder);
    if (journal.open(String(uidValidity), isAll ? 1 : uidNext, uidNext)) {
      tally.count('numbered anew');
      tally.log({ event: 'uidvalidity-changed' });
    }
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

async function attend(client: ImapFlow, options: WatchOptions): Promise<void> {
  const { stop, onCaughtUp } = options;
  let wake: () => void = () => {};
  let isNews = false;
  const news = (): void => {
    isNews = true;
    wake();
  };
  client.on('exists', news);
  client.on('close', news);
  stop.addEventListener('abort', news, { once: true });
  try {
    while (!stop.aborted) {
      isNews = false;
      await catchUp(client, options);
      onCaughtUp?.();
      stillOpen(client);
      if (!isNews && !stop.aborted) {
        const timer = setTimeout(news, POLL_MS);
        // At once, and not after a while of silence: whatever came since the search is told when waiting begins.
        void client.idle().catch(() => {});
        await new Promise<void>((done) => { wake = done; });
        clearTimeout(timer);
      }
    }
    await client.logout();
  } finally {
    stop.removeEventListener('abort', news);
    client.close();
  }
}

async function catchUp(client: ImapFlow, options: WatchOptions): Promise<void> {
  const { journal, stop } = options;
  await act(client, new Map(journal.unconfirmed()), options);
  const from = journal.nextUid();
  // `N:*` names the last mail even where its number is below N.
  const found = ((await client.search({ uid: `${from}:*` }, { uid: true })) || []).filter((uid) => uid >= from).toSorted((a, b) => a - b);
  for (let at = 0; at < found.length && !stop.aborted; at += SIZES_AT_ONCE) {
    for (const batch of await inBatches(client, found.slice(at, at + SIZES_AT_ONCE))) {
      if (stop.aborted) return;
      await workOff(client, batch, options);
    }
  }
}

/** Mails whose sizes are asked for together, and what is fetched, looked at and acted on together. */
const SIZES_AT_ONCE = 500;
const BATCH = { mails: 100, bytes: 2 * MAIL_BYTES };

/** Batches of neighbours: many small mails, or a few large ones. A mail that is gone by now is in none. */
async function inBatches(client: ImapFlow, uids: readonly number[]): Promise<readonly (readonly number[])[]> {
  const sizes = new Map<number, number>();
  for await (const { uid, size } of client.fetch(uids.join(','), { uid: true, size: true }, { uid: true })) sizes.set(uid, Math.min(size ?? 0, MAIL_BYTES));
  stillOpen(client);
  const batches: number[][] = [];
  let bytes = 0;
  for (const uid of uids) {
    const size = sizes.get(uid);
    if (size === undefined) continue;
    const last = batches.at(-1);
    if (last === undefined || last.length >= BATCH.mails || bytes + size > BATCH.bytes) {
      batches.push([uid]);
      bytes = size;
    } else {
      last.push(uid);
      bytes += size;
    }
  }
  return batches;
}

async function workOff(client: ImapFlow, batch: readonly number[], options: WatchOptions): Promise<void> {
  const { journal, atOnce, tally, stop } = options;
  const wanted = batch.filter((uid) => !journal.hasSeen(uid));
  const mails: Fetched[] = [];
  if (wanted.length > 0) {
    for await (const { uid, source, size } of client.fetch(wanted.join(','), { uid: true, size: true, source: { start: 0, maxLength: MAIL_BYTES } }, { uid: true })) {
      if (source === undefined) tally.count('not fetched');
      else mails.push({ uid, mail: source, isCut: (size ?? 0) > MAIL_BYTES });
    }
    stillOpen(client);
  }
  const actions = new Map<number, MailAction>();
  const work = async (): Promise<void> => {
    for (let mail = mails.shift(); mail !== undefined; mail = stop.aborted ? undefined : mails.shift()) actions.set(mail.uid, await lookOnce(mail, options));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  // From here on none of them is looked at again, also if what follows fails.
  if (mails.length === 0) journal.advance((batch.at(-1) ?? 0) + 1);
  journal.settle();
  await act(client, new Map([...actions].filter(([, action]) => !isNothing(action)).toSorted(([a], [b]) => a - b)), options);
}

interface Fetched {
  readonly uid: number;
  readonly mail: Uint8Array;
  readonly isCut: boolean;
}

async function lookOnce({ uid, mail, isCut }: Fetched, { journal, look, tell, tally }: WatchOptions): Promise<MailAction> {
  const known = journal.knows(uid, mail);
  if (known !== null) {
    tally.count('known mails');
    return { flags: known.flags, moveTo: null };
  }
  const { action, line } = await look(mail, isCut);
  journal.lookedAt(uid, mail, action);
  tally.count('mails');
  tell({ uid, ...line });
  return action;
}

const isRefusal = (error: unknown): boolean => (error as { readonly authenticationFailed?: boolean }).authenticationFailed === true || /^(?:NO|BAD)$/.test(String((error as { readonly responseStatus?: unknown }).responseStatus ?? ''));

const refusalOf = (error: unknown): string => String((error as { readonly responseText?: unknown }).responseText ?? (error instanceof Error ? error.message : error)).slice(0, 200);

const pause = (ms: number, stop: AbortSignal): Promise<void> => new Promise((done) => {
  const timer = setTimeout(over, ms);
  stop.addEventListener('abort', over, { once: true });
  function over(): void {
    clearTimeout(timer);
    stop.removeEventListener('abort', over);
    done();
  }
});
