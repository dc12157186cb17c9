import type { Dissection } from '../../report/model.ts';
import type { SiteEntry } from '../model.ts';
import { indicatorsOf, plainSender } from './indicators.ts';
import { TECHNIQUES } from './techniques.ts';
import { FUWAKE_NAMESPACE, STIX_NAMESPACE, uuid5 } from './uuid.ts';

/** TLP:CLEAR as STIX 2.1 carries it. *Source*: STIX 2.1, 7.2.1.4 (the id that the standard fixes for TLP:WHITE). */
const TLP_CLEAR = 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9';

/**
 * One warning as a STIX 2.1 bundle: a report, the mail, its indicators, the techniques, the imitated brand, and how they hang together.
 * *Shape*: ids follow from the mail, so that a bundle that is loaded twice is one. *Source*: OASIS STIX 2.1.
 */
export async function stixBundle(dissection: Dissection, entry: SiteEntry, reporter: string): Promise<Readonly<Record<string, unknown>>> {
  const own = (type: string, name: string): Promise<string> => uuid5(FUWAKE_NAMESPACE, `${type}/${entry.sha256}/${name}`).then((id) => `${type}--${id}`);
  const sco = (type: string, parts: Readonly<Record<string, unknown>>): Promise<string> => uuid5(STIX_NAMESPACE, JSON.stringify(parts)).then((id) => `${type}--${id}`);
  const { published: created } = entry;
  const modified = entry.changes.at(-1)?.at ?? created;
  const author = `identity--${await uuid5(FUWAKE_NAMESPACE, `identity/${reporter}`)}`;
  const common = { spec_version: '2.1', created, modified, created_by_ref: author, object_marking_refs: [TLP_CLEAR] };
  const objects: Record<string, unknown>[] = [
    { type: 'identity', id: author, spec_version: '2.1', created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z', name: reporter, identity_class: 'organization' },
  ];
  const refs: string[] = [];
  const add = (object: Record<string, unknown> & { readonly id: string }): void => { objects.push(object); refs.push(object.id); };

  const { urls, domains } = indicatorsOf(dissection, entry);
  const { subject, authorName } = dissection.mail;
  const sender = plainSender(dissection);
  const from = sender === null ? null : { type: 'email-addr', id: await sco('email-addr', { value: sender }), spec_version: '2.1', value: sender, ...(authorName === '' ? {} : { display_name: authorName }) };
  if (from !== null) add(from);
  add({ type: 'email-message', id: await own('email-message', 'mail'), spec_version: '2.1', is_multipart: false, subject, ...(from === null ? {} : { from_ref: from.id }) });
  const indicators: string[] = [];
  const indicate = async (what: string, pattern: string): Promise<void> => {
    const id = await own('indicator', what);
    indicators.push(id);
    add({ ...common, type: 'indicator', id, name: entry.title.en, pattern, pattern_type: 'stix', valid_from: created, indicator_types: ['malicious-activity'] });
  };
  for (const { url } of urls) {
    add({ type: 'url', id: await sco('url', { value: url }), spec_version: '2.1', value: url });
    await indicate(url, `[url:value = '${escapePattern(url)}']`);
  }
  for (const domain of domains) {
    add({ type: 'domain-name', id: await sco('domain-name', { value: domain }), spec_version: '2.1', value: domain });
    await indicate(domain, `[domain-name:value = '${escapePattern(domain)}']`);
  }
  const brand = entry.brand === null ? null : { ...common, type: 'identity', id: await own('identity', entry.brand.id), name: entry.brand.name.en, identity_class: 'organization', description: 'The imitated company; it did not send the mail.' };
  if (brand !== null) add(brand);
  const relate = async (from_: string, how: string, to: string): Promise<void> => add({ ...common, type: 'relationship', id: await own('relationship', `${from_}/${how}/${to}`), relationship_type: how, source_ref: from_, target_ref: to });
  for (const technique of new Set(dissection.findings.flatMap((finding) => finding.techniques))) {
    const id = await own('attack-pattern', technique);
    add({ ...common, type: 'attack-pattern', id, name: TECHNIQUES[technique] ?? technique, external_references: [{ source_name: 'mitre-attack', external_id: technique }] });
    // What the links are for is the phishing itself; the other techniques are told of the mail as a whole.
    if (!technique.startsWith('T1566')) continue;
    for (const indicator of indicators) await relate(indicator, 'indicates', id);
    if (brand !== null) await relate(id, 'targets', brand.id);
  }
  const report = {
    ...common, type: 'report', id: await own('report', 'warning'), name: entry.title.en, description: `${entry.summary.en}\n${entry.summary.ja}`, report_types: ['threat-report'],
    published: created, labels: [dissection.verdict.label], confidence: Math.round(dissection.verdict.deception * 100), object_refs: refs,
    ...(entry.withdrawn === null ? {} : { revoked: true }),
  };
  return { type: 'bundle', id: await own('bundle', modified), objects: [...objects, report] };
}

const escapePattern = (value: string): string => value.replace(/\\/g, '\\\\').replace(/'/g, "\\'");
