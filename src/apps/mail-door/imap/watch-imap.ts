import type { ImapFlow } from 'imapflow';
import { ConfigError } from '../../../base/errors.ts';
import type { Tally } from '../tally.ts';
import type { Journal } from './journal.ts';
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
}

/** Of a longer mail the beginning is looked at; in its mailbox it stays whole. */
const MAIL_BYTES = 20 * 1024 * 1024;

/** A server that says nothing for so long is asked whether it is there. */
const POLL_MS = 5 * 60_000;

const RETRY_MS = { first: 1_000, longest: 60_000 };

/**
 * Watches a folder until `stop`. A connection that breaks is made anew; every mail is looked at once, and its bytes are
 * only read. *Errors*: {@link ConfigError} when the first connection is refused: a wrong name or password.
 */
export async function watchImap(options: WatchOptions): Promise<void> {
  const { stop, tally, retryMs = RETRY_MS } = options;
  let wait = retryMs.first;
  let hasBeenThere = false;
  while (!stop.aborted) {
    try {
      const client = await enter(options);
      hasBeenThere = true;
      wait = retryMs.first;
      await attend(client, options);
    } catch (error) {
      if (error instanceof ConfigError || (!hasBeenThere && isRefusal(error))) throw error instanceof ConfigError ? error : new ConfigError('imap-refused', `The mail server refused: ${refusalOf(error)}`, error);
      tally.count('connections lost');
      tally.log({ event: 'connection-lost', code: (error as NodeJS.ErrnoException).code ?? 'unknown', retryMs: wait });
    }
    if (stop.aborted) return;
    await pause(wait, stop);
    wait = Math.min(wait * 2, retryMs.longest);
  }
}

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
    if (journal.open(String(uidValidity), isAll ? 1 : uidNext)) {
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
      if (!client.usable) throw Object.assign(new Error('closed'), { code: 'NoConnection' });
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
  const { journal, atOnce, stop } = options;
  for (const [uid, action] of journal.unconfirmed()) await act(client, uid, action, options);
  const from = journal.nextUid();
  // `N:*` names the last mail even where its number is below N.
  const found = ((await client.search({ uid: `${from}:*` }, { uid: true })) || []).filter((uid) => uid >= from).toSorted((a, b) => a - b);
  for (let at = 0; at < found.length && !stop.aborted; at += atOnce) {
    const batch = found.slice(at, at + atOnce);
    const mails: { readonly uid: number; readonly mail: Uint8Array; readonly isCut: boolean }[] = [];
    for await (const { uid, source, size } of client.fetch(batch.join(','), { uid: true, size: true, source: { start: 0, maxLength: MAIL_BYTES } }, { uid: true })) {
      if (source !== undefined) mails.push({ uid, mail: source, isCut: (size ?? 0) > MAIL_BYTES });
    }
    const actions = await Promise.all(mails.map(async ({ uid, mail, isCut }) => ({ uid, action: await lookOnce(uid, mail, isCut, options) })));
    // From here on none of them is looked at again, also if what follows fails.
    journal.advance((batch.at(-1) ?? 0) + 1);
    for (const { uid, action } of actions) await act(client, uid, action, options);
  }
}

async function lookOnce(uid: number, mail: Uint8Array, isCut: boolean, { journal, look, tell, tally }: WatchOptions): Promise<MailAction> {
  const waiting = journal.unconfirmed().get(uid);
  if (waiting !== undefined) return waiting;
  const known = journal.knows(mail);
  if (known !== null && journal.nextUid() === 1) {
    tally.count('known mails');
    return { flags: known.flags, moveTo: null };
  }
  const { action, line } = await look(mail, isCut);
  journal.lookedAt(uid, mail, action);
  tally.count('mails');
  tell({ uid, ...line });
  return action;
}

async function act(client: ImapFlow, uid: number, { flags, moveTo }: MailAction, { journal, tally }: WatchOptions): Promise<void> {
  const isThere = await client.fetchOne(String(uid), { uid: true }, { uid: true });
  // Gone: somebody moved it, or our own move went through although its answer was lost.
  if (isThere !== false) {
    if (flags.length > 0) await client.messageFlagsAdd(String(uid), [...flags], { uid: true });
    // Without MOVE a mail would be copied and deleted in steps, and a broken connection leave two of it or none.
    if (moveTo !== null && client.capabilities.has('MOVE')) {
      const moved = await client.messageMove(String(uid), moveTo, { uid: true });
      tally.count(moved === false ? 'not moved' : 'moved');
    } else if (moveTo !== null) tally.count('not moved');
  }
  if (journal.unconfirmed().has(uid)) journal.done(uid);
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
