import type { Dissection } from '../../report/model.ts';
import type { SiteEntry } from '../model.ts';
import { indicatorsOf } from './indicators.ts';
import { FUWAKE_NAMESPACE, STIX_NAMESPACE, uuid5 } from './uuid.ts';

/** TLP:CLEAR as STIX 2.1 carries it. *Source*: STIX 2.1, 7.2.1.4 (the id that the standard fixes for TLP:WHITE). */
const TLP_CLEAR = 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9';

/**
 * One warning as a STIX 2.1 bundle: a report, the mail, its indicators, the techniques, the imitated brand.
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
  const subject = dissection.mail.subject;
  add({ type: 'email-message', id: await own('email-message', 'mail'), spec_version: '2.1', is_multipart: false, subject });
  for (const { url } of urls) {
    add({ type: 'url', id: await sco('url', { value: url }), spec_version: '2.1', value: url });
    add({ ...common, type: 'indicator', id: await own('indicator', url), name: entry.title.en, pattern: `[url:value = '${escapePattern(url)}']`, pattern_type: 'stix', valid_from: created, indicator_types: ['malicious-activity'] });
  }
  for (const domain of domains) {
    add({ type: 'domain-name', id: await sco('domain-name', { value: domain }), spec_version: '2.1', value: domain });
    add({ ...common, type: 'indicator', id: await own('indicator', domain), name: entry.title.en, pattern: `[domain-name:value = '${escapePattern(domain)}']`, pattern_type: 'stix', valid_from: created, indicator_types: ['malicious-activity'] });
  }
  const techniques = [...new Set(dissection.findings.flatMap((finding) => finding.techniques))];
  for (const technique of techniques) {
    add({
      ...common, type: 'attack-pattern', id: await own('attack-pattern', technique), name: technique,
      external_references: [{ source_name: 'mitre-attack', external_id: technique }],
    });
  }
  if (entry.brand !== null) add({ ...common, type: 'identity', id: await own('identity', entry.brand.id), name: entry.brand.name.en, identity_class: 'organization', description: 'The imitated company; it did not send the mail.' });
  const report = {
    ...common, type: 'report', id: await own('report', 'warning'), name: entry.title.en, description: `${entry.summary.en}\n${entry.summary.ja}`, report_types: ['threat-report'],
    published: created, labels: [dissection.verdict.label], confidence: Math.round(dissection.verdict.deception * 100), object_refs: refs,
    ...(entry.withdrawn === null ? {} : { revoked: true }),
  };
  return { type: 'bundle', id: await own('bundle', modified), objects: [...objects, report] };
}

const escapePattern = (value: string): string => value.replace(/\\/g, '\\\\').replace(/'/g, "\\'");
