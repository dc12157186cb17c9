import type { Dissection } from '../../report/model.ts';
import type { SiteEntry } from '../model.ts';
import { indicatorsOf, plainSender } from './indicators.ts';
import { TECHNIQUES } from './techniques.ts';
import { FUWAKE_NAMESPACE, uuid5 } from './uuid.ts';

/** *Source*: the definitions of MISP/misp-objects, objects/email and objects/phishing. */
const EMAIL = { name: 'email', 'meta-category': 'network', template_uuid: 'a0c666e0-fc65-4be8-b48f-3423d788b552', template_version: '3', description: 'Email object describing an email with meta-information' };
const PHISHING = { name: 'phishing', 'meta-category': 'network', template_uuid: '2dad6f9d-d425-4217-8fda-0b0a2d815307', template_version: '5', description: 'Phishing template to describe a phishing website and its analysis.' };

type Relation = readonly [relation: string, type: string, category: string, value: string, isForDetection: boolean];

/** One warning as a MISP event in the core format, with an `email` object and a `phishing` object a page. */
export async function mispEvent(dissection: Dissection, entry: SiteEntry, reporter: string): Promise<Readonly<Record<string, unknown>>> {
  const id = (name: string): Promise<string> => uuid5(FUWAKE_NAMESPACE, `misp/${entry.sha256}/${name}`);
  const seconds = (iso: string): string => String(Math.floor(Date.parse(iso) / 1000));
  const timestamp = seconds(entry.changes.at(-1)?.at ?? entry.published);
  const object = async (template: typeof EMAIL, name: string, relations: readonly Relation[]): Promise<Readonly<Record<string, unknown>>> => ({
    ...template, uuid: await id(name), timestamp, distribution: '5',
    Attribute: await Promise.all(relations.filter(([, , , value]) => value !== '').map(async ([relation, type, category, value, isForDetection]) => ({
      uuid: await id(`${name}/${relation}/${value}`), object_relation: relation, type, category, value, to_ids: isForDetection, timestamp, distribution: '5',
    }))),
  });
  const { urls, domains } = indicatorsOf(dissection, entry);
  const { mail } = dissection;
  const sender = plainSender(dissection) ?? '';
  const objects = [
    await object(EMAIL, 'email', [
      ['subject', 'email-subject', 'Payload delivery', mail.subject, false], ['from-display-name', 'email-src-display-name', 'Payload delivery', mail.authorName, false],
      // The sender's mailbox may be a victim's: it is never for detection.
      ['from', 'email-src', 'Payload delivery', sender, false],
    ]),
    ...await Promise.all(urls.map(({ url, host }) => object(PHISHING, `phishing/${url}`, [
      ['url', 'url', 'Network activity', url, true], ['hostname', 'hostname', 'Network activity', host, false],
      ['target', 'text', 'Other', entry.brand?.name.en ?? '', false], ['submission-time', 'datetime', 'Other', entry.published, false],
    ]))),
  ];
  const attributes = await Promise.all(domains.map(async (domain) => ({ uuid: await id(`domain/${domain}`), type: 'domain', category: 'Network activity', value: domain, to_ids: true, timestamp, distribution: '5', comment: 'The name itself serves the deceit.' })));
  return {
    Event: {
      uuid: await id('event'), info: entry.title.en, date: entry.published.slice(0, 10), threat_level_id: dissection.verdict.label === 'junk' ? '3' : '2', analysis: '2', distribution: '3', published: false, timestamp,
      Orgc: { name: reporter, uuid: await uuid5(FUWAKE_NAMESPACE, `identity/${reporter}`) },
      Tag: [{ name: 'tlp:clear', colour: '#ffffff' }, ...[...new Set(dissection.findings.flatMap((finding) => finding.techniques))].map((technique) => ({ name: `misp-galaxy:mitre-attack-pattern="${TECHNIQUES[technique] === undefined ? technique : `${TECHNIQUES[technique]} - ${technique}`}"` }))],
      Attribute: attributes, Object: objects,
    },
  };
}
