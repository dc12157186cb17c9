import { connect } from 'node:net';
import type { Registration } from '../../evidence/ports.ts';
import type { Reach } from './address-guard.ts';
import { addressToConnect, publicReach } from './address-guard.ts';
import { permanent, temporary } from './ask-error.ts';

/** Where the root of WHOIS is asked for a domain's own server. */
export interface WhoisOptions {
  /** `host` or `host:port`. */
  readonly root?: string;
  readonly reach?: Reach;
}

export type Whois = (domain: string, signal: AbortSignal) => Promise<Registration | undefined>;

const ANSWER_BYTES = 131_072;
const PORT = 43;

/** Registries that answer only those whom they have approved say so in their own words, with nothing else to read. */
const REFUSALS = [
  // .es, .ch, .li, .gr and others.
  /IP address used to perform the query is not\s+authori[sz]ed/i, /Requests of this client are not permitted/i, /no est[áa] autorizad/i, /access (?:denied|restricted)/i, /not authori[sz]ed to (?:query|access)/i,
  /has no whois server/i, /whois service (?:is )?(?:not available|disabled|has been retired)/i, /please use (?:the )?(?:web|https?:)/i, /you have been blocked|black-?listed/i,
];
const TOO_MANY = [/(?:quota|limit) (?:has been )?exceeded/i, /exceeded (?:the )?(?:established )?(?:limit|quota|maximum)/i, /too many (?:queries|requests)/i, /excessive querying/i, /try again (?:later|after)/i];
const NOBODY = [
  /^\s*(?:%|#|\*)?\s*no (?:match|matching record|entries found|data found|object found|information available)/im, /\bnot found\b/i, /^\s*status:\s*(?:free|available)\b/im, /is (?:free|available for registration)/i,
  /No match!!/i, /domain (?:name )?(?:does not exist|has not been registered|is not registered)/i, /^\s*domain status:\s*(?:no object found|available)/im,
];
const REGISTERED = /^\s*(?:\[(?:登録年月日|Created on)\]|creation date|created(?: on| date)?|registered(?: on| date)?|registration (?:date|time)|domain registration date|domain name commencement date|activated)\s*:?\.*\s*(.+)$/im;
const EXPIRES = /^\s*(?:\[(?:有効期限|Expires on)\]|registry expiry date|registrar registration expiration date|expir(?:y|es|ation)(?: date| on| time)?|paid-till|renewal date)\s*:?\.*\s*(.+)$/im;
const REGISTRAR = /^\s*(?:sponsoring )?registrar(?: name)?:[ \t]*(\S.*)$/im;
const ABUSE = /^\s*registrar abuse contact email:\s*(\S+@\S+)$/im;
const STATUS = /^\s*(?:\[状態\]|(?:domain )?status:)\s*(\S+)/gim;

/** Asks registries on port 43 (RFC 3912), the way that stays where RDAP is not spoken. */
export function whoisClient({ root = 'whois.iana.org', reach = publicReach }: WhoisOptions = {}): Whois {
  return async (domain, signal) => {
    const zone = domain.slice(domain.lastIndexOf('.') + 1);
    const referral = await query(root, zone, reach, signal);
    const server = /^\s*(?:whois|refer):[ \t]*([a-z0-9.:-]+)/im.exec(referral)?.[1];
    if (server === undefined) throw permanent('no-server', 'The registry has no WHOIS server.');
    // JPRS answers in English when asked so; the other servers would take the suffix for a part of the name.
    return readWhois(await query(server, zone === 'jp' ? `${domain}/e` : domain, reach, signal));
  };
}

/** Reads an answer. *Errors*: AskError `restricted`, `rate-limited`, `garbage`; `undefined` only where the registry says so. */
export function readWhois(text: string): Registration | undefined {
  const registeredAt = dateOf(REGISTERED.exec(text)?.[1]);
  const registrar = REGISTRAR.exec(text)?.[1]?.trim() ?? null;
  // Real answers quote the terms of use, which speak of limits and refusals: only what holds no record is one.
  if (registeredAt === null && registrar === null) {
    const refusal = REFUSALS.map((refusal) => refusal.exec(text)?.[0]).find((words) => words !== undefined);
    if (refusal !== undefined) throw permanent('restricted', `The registry answers only those whom it has approved: “${refusal.replace(/\s+/g, ' ')}”.`);
    if (TOO_MANY.some((words) => words.test(text))) throw temporary('rate-limited', 'The registry wants fewer questions.', 3_600_000);
    if (NOBODY.some((words) => words.test(text))) return undefined;
    throw permanent('garbage', 'The registry answered something that is no registration.');
  }
  return {
    registeredAt, registrar, expiresAt: dateOf(EXPIRES.exec(text)?.[1]), status: [...text.matchAll(STATUS)].map((hit) => hit[1] ?? '').slice(0, 20), abuseContact: ABUSE.exec(text)?.[1] ?? null,
  };
}

/** A date as registries write it, as ISO 8601; `null` where it is none. */
function dateOf(text: string | undefined): string | null {
  const words = (text ?? '').trim();
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(words) ?? [];
  const [, dayFirst, monthNext, yearLast] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/.exec(words) ?? [];
  const time = /T\d\d:\d\d/.test(words) ? Date.parse(words)
    : year !== undefined ? Date.UTC(Number(year), Number(month) - 1, Number(day))
    : yearLast !== undefined ? Date.UTC(Number(yearLast), Number(monthNext) - 1, Number(dayFirst))
    : /[a-z]/i.test(words) && /\d{4}/.test(words) ? Date.parse(`${words.replace(/-/g, ' ')} UTC`) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

async function query(server: string, question: string, reach: Reach, signal: AbortSignal): Promise<string> {
  const [host = '', port] = server.split(':');
  const address = await addressToConnect(host, reach);
  return await new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const socket = connect({ host: address, port: port === undefined ? PORT : Number(port) });
    const stop = (cause: Error): void => { socket.destroy(); reject(cause); };
    const abort = (): void => { stop(temporary('timeout', 'The WHOIS server gave no answer in time.')); };
    signal.addEventListener('abort', abort, { once: true });
    socket.on('connect', () => { socket.write(`${question}\r\n`); });
    socket.on('data', (chunk) => {
      size += chunk.length;
      if (size > ANSWER_BYTES) stop(permanent('too-large', `The answer is larger than ${ANSWER_BYTES} bytes.`));
      chunks.push(chunk);
    });
    socket.on('error', (cause) => { stop(temporary('unreachable', `The WHOIS server cannot be reached (${'code' in cause ? String(cause.code) : cause.message}).`)); });
    socket.on('close', () => { signal.removeEventListener('abort', abort); });
    socket.on('end', () => { socket.destroy(); resolve(decode(Buffer.concat(chunks))); });
  });
}

/** UTF-8 where it is, else ISO-2022-JP where it escapes so, else Latin-1. */
function decode(bytes: Uint8Array): string {
  if (bytes.includes(0x1b)) return new TextDecoder('iso-2022-jp').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
