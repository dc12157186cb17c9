import type { RecordType } from '../../evidence/ports.ts';
import { permanent, temporary } from './ask-error.ts';
import type { Resolve } from './dns.ts';
import type { FetchGuarded } from './fetch-guarded.ts';
import { jsonOf } from './fetch-guarded.ts';

const NUMBERS: Readonly<Record<RecordType, number>> = { A: 1, NS: 2, PTR: 12, MX: 15, TXT: 16, AAAA: 28 };
/** A whole DNS answer fits into 64 KiB; as JSON it is a little longer. */
const ANSWER_BYTES = 262_144;

/** Asks a resolver over HTTPS. *Source*: the `application/dns-json` form that Cloudflare and Google answer. */
export function resolveOverHttps(endpoint: string, fetch: FetchGuarded): Resolve {
  return (name, type) => async (signal) => {
    const url = `${endpoint}${endpoint.includes('?') ? '&' : '?'}name=${encodeURIComponent(name)}&type=${type}`;
    const answer = jsonOf(await fetch({ url, headers: { accept: 'application/dns-json' }, sizeLimitBytes: ANSWER_BYTES, signal })) as { readonly Status?: unknown; readonly Answer?: unknown };
    if (answer.Status === 3) return undefined;
    if (answer.Status === 5) throw permanent('refused', 'The resolver refuses to answer us.');
    if (answer.Status !== 0) throw typeof answer.Status === 'number' ? temporary('server-error', `The resolver answered with status ${answer.Status}.`) : permanent('garbage', 'The resolver answered something that is no DNS.');
    const records = Array.isArray(answer.Answer) ? (answer.Answer as readonly { readonly type?: unknown; readonly data?: unknown }[]) : [];
    return records.filter((record) => record.type === NUMBERS[type]).map(({ data }) => textOf(String(data), type));
  };
}

const textOf = (data: string, type: RecordType): string => type === 'TXT' ? data.replace(/^"|"$/g, '').replaceAll('" "', '') : type === 'NS' || type === 'PTR' || type === 'MX' ? data.replace(/\.$/, '') : data;
