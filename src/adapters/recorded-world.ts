import { ConfigError } from '../base/errors.ts';
import type { Outcome } from '../base/outcome.ts';
import { absent, failed, found, skipped } from '../base/outcome.ts';
import { hrefOf, isLiveUrl } from '../base/url.ts';
import type { PageView } from '../evidence/model.ts';
import type { Answer, CaptureSummary, CertificateHistory, Listing, Listings, NetworkPlace, Outside, Registration } from '../evidence/ports.ts';
import { questionOf } from './question.ts';

type Json = Readonly<Record<string, unknown>>;

/** A recorded world: what the outside answered at `takenAt`. */
export interface RecordedWorld {
  readonly outside: Outside;
  readonly takenAt: string | null;
}

/**
 * Opens a `world.json`. What it does not hold is *not recorded*, which is never told as "nothing there"; a recorded
 * refusal stays a refusal.
 * *Shape*: `{ takenAt, dns, rdap, geo, certificates, blocklists, addressBlocklists, capture }`, see `samples/kagoya.world.json`; and `asked`, as `recordWorld` writes it.
 * *Errors*: {@link ConfigError} when the text is no JSON object.
 */
export function openRecordedWorld(text: string): RecordedWorld {
  const world = parse(text);
  const takenAt = typeof world['takenAt'] === 'string' ? world['takenAt'] : null;
  return { outside: exactly(world['asked'], writtenByHand(world, takenAt)), takenAt };
}

/** Answers that were recorded as they came; what is not among them is left to `otherwise`. */
function exactly(asked: unknown, otherwise: Outside): Outside {
  const answers = (typeof asked === 'object' && asked !== null ? asked : {}) as Json;
  // A record that somebody wrote over by hand must not make a stage throw: an answer has the shape of one, or is none.
  const isOutcome = (value: unknown): boolean => typeof value === 'object' && value !== null && /^(?:found|absent|failed|skipped)$/.test(String((value as Json)['kind']));
  const one = <T>(question: string, ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> => (isOutcome(answers[question]) ? Promise.resolve(answers[question] as Outcome<T>) : ask());
  const many = (question: string, ask: () => Promise<Listings>): Promise<Listings> => {
    const rows = answers[question];
    return Array.isArray(rows) && rows.every((row) => isOutcome((row as Json | null)?.['outcome'])) ? Promise.resolve(rows as Listings) : ask();
  };
  return {
    dns: (name, type) => one(questionOf('dns', type, name.toLowerCase()), () => otherwise.dns(name, type)),
    placeOfAddress: (address) => one(questionOf('placeOfAddress', address), () => otherwise.placeOfAddress(address)),
    registration: (domain) => one(questionOf('registration', domain), () => otherwise.registration(domain)),
    networkRegistration: (address) => one(questionOf('networkRegistration', address), () => otherwise.networkRegistration(address)),
    certificates: (domain) => one(questionOf('certificates', domain), () => otherwise.certificates(domain)),
    blocklists: (url) => many(questionOf('blocklists', url), () => otherwise.blocklists(url)),
    addressBlocklists: (address) => many(questionOf('addressBlocklists', address), () => otherwise.addressBlocklists(address)),
    capture: (url) => one(questionOf('capture', url), () => otherwise.capture(url)),
  };
}

/** The sections that people write: short, one time for all answers. */
function writtenByHand(world: Json, takenAt: string | null): Outside {
  const answered = <T>(value: T, source: string): Outcome<Answer<T>> => found({ value, source, takenAt });
  const listingsOf = (listed: unknown): Listings => !Array.isArray(listed) ? [{ source: '–', outcome: skipped('not-recorded') }] : listed.map((entry: Json) => {
    const source = textOr(entry['source'], '–');
    return { source, outcome: outcomeOf(entry) ?? answered<Listing>({ list: source, threat: textOr(entry['threat'], '–') }, source) };
  });
  return {
    dns: async (name, type) => {
      const host = under(world, 'dns', name.toLowerCase());
      if (host === null) return skipped('not-recorded');
      const records = host[type];
      if (Array.isArray(records)) return records.length === 0 ? absent : answered(records.map(String), 'DNS');
      return outcomeOf(host) ?? skipped('not-recorded');
    },
    placeOfAddress: async (address) => {
      const place = under(world, 'geo', address);
      return place === null ? skipped('not-recorded') : (outcomeOf(place) ?? answered(placeOf(place), textOr(place['source'], 'geography')));
    },
    registration: async (domain) => {
      const record = under(world, 'rdap', domain);
      return record === null ? skipped('not-recorded') : (outcomeOf(record) ?? answered(registrationOf(record), 'RDAP'));
    },
    networkRegistration: async () => skipped('not-recorded'),
    certificates: async (domain) => {
      const record = under(world, 'certificates', domain);
      return record === null ? skipped('not-recorded') : (outcomeOf(record) ?? answered(certificatesOf(record), 'certificate logs'));
    },
    addressBlocklists: async (address) => listingsOf((world['addressBlocklists'] as Json | undefined)?.[address]),
    blocklists: async (url) => listingsOf((world['blocklists'] as Json | undefined)?.[hrefOf(url)]),
    capture: async (url) => {
      const page = under(world, 'capture', hrefOf(url));
      if (page === null) return skipped('not-recorded');
      const asksFor = Array.isArray(page['asksFor']) ? page['asksFor'].map(String) : [];
      return outcomeOf(page) ?? answered({ finalUrl: null, looksLike: textOr(page['looksLike'], null), asksFor, ...viewsOf(page['views']) }, 'capture');
    },
  };
}

/** What vantage points were shown, where the record holds it; one that is not of that shape is left out. */
function viewsOf(views: unknown): Pick<CaptureSummary, 'views'> {
  const isView = (view: unknown): view is PageView => {
    const given = (typeof view === 'object' && view !== null ? view : {}) as Json;
    return ['vantage', 'state', 'title', 'text'].every((key) => typeof given[key] === 'string') && ['chain', 'forms', 'resourceHosts'].every((key) => Array.isArray(given[key]))
      && (given['finalUrl'] === null || isLiveUrl(given['finalUrl'])) && (given['forms'] as readonly unknown[]).every((form) => Array.isArray((form as Json | null)?.['fields']));
  };
  return Array.isArray(views) ? { views: views.filter(isView) } : {};
}

function parse(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  } catch (cause) {
    throw new ConfigError('world-not-json', 'The recorded world is no JSON.', cause);
  }
  throw new ConfigError('world-not-json', 'The recorded world must be a JSON object.');
}

function under(world: Json, section: string, key: string): Json | null {
  const value = (world[section] as Json | undefined)?.[key];
  return typeof value === 'object' && value !== null ? (value as Json) : null;
}

/** `outcome: absent | failed | …` as recorded; `null` where the record is an answer. */
function outcomeOf(record: Json): Outcome<never> | null {
  if (record['outcome'] === 'absent') return absent;
  if (record['outcome'] !== 'failed') return null;
  const error = record['error'] === 'temperror' ? 'temperror' : 'permerror';
  return failed(error, textOr(record['code'], 'failed'), textOr(record['detail'], ''));
}

function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise;
}

const placeOf = (place: Json): NetworkPlace => ({
  country: textOr(place['country'], null), region: textOr(place['region'], null), city: textOr(place['city'], null),
  asn: typeof place['asn'] === 'number' ? place['asn'] : null, asName: textOr(place['asName'], null),
});

const certificatesOf = (record: Json): CertificateHistory => ({
  count: typeof record['count'] === 'number' ? record['count'] : 0, firstAt: textOr(record['firstAt'], null), latestAt: textOr(record['latestAt'], null),
  names: Array.isArray(record['names']) ? record['names'].map(String) : [],
});

const registrationOf = (record: Json): Registration => ({
  registeredAt: textOr(record['registeredAt'], null), expiresAt: textOr(record['expiresAt'], null), registrar: textOr(record['registrar'], null),
  abuseContact: textOr(record['abuseContact'], null), status: Array.isArray(record['status']) ? record['status'].map(String) : [],
});
