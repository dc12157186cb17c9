import type { Dissection } from '../../report/model.ts';
import type { SiteConfig, SiteEntry } from '../model.ts';
import { indicatorsOf } from './indicators.ts';
import { FUWAKE_NAMESPACE, uuid5 } from './uuid.ts';

const ASKED: Readonly<Record<string, string>> = { password: 'password', 'mail-account': 'email', card: 'card_number', 'one-time-code': 'one_time_code', 'personal-data': 'personal_data' };

/** Letters of evidence in a report; a desk reads the first lines. */
const MOST_LETTERS = 20_000;

/**
 * One XARF v4 report (`content/phishing`) a page. *Shape*: empty where the site has no mail address to answer to: XARF
 * wants one. *Source*: xarf-spec, schemas/v4/types/content-phishing.json.
 */
export async function xarfReports(dissection: Dissection, entry: SiteEntry, config: SiteConfig): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const contact = /[^\s<>:@]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i.exec(config.contact);
  if (contact === null || dissection.verdict.label !== 'phishing') return [];
  const party = { org: config.name, contact: contact[0], domain: contact[1] ?? '' };
  const asks = dissection.observations.filter((seen) => seen['kind'] === 'landing-page').flatMap((seen) => (Array.isArray(seen['asks']) ? (seen['asks'] as readonly string[]) : []));
  const told = new TextEncoder().encode(`${entry.summary.en}\n${dissection.findings.map((finding) => `- ${finding.sentence.en}`).join('\n')}`.slice(0, MOST_LETTERS));
  const evidence = { content_type: 'text/plain', description: 'What was found in the mail, finding by finding', payload: btoa(String.fromCharCode(...told)), size: told.length, hash: `sha256:${await sha256(told)}` };
  return Promise.all(indicatorsOf(dissection, entry).urls.map(async ({ url, host }) => ({
    xarf_version: '4.2.0', report_id: await uuid5(FUWAKE_NAMESPACE, `xarf/${entry.sha256}/${url}`), timestamp: entry.received ?? entry.dissected, reporter: party, sender: party, source_identifier: host,
    category: 'content', type: 'phishing', evidence_source: 'user_report', url, ...(/^[\d.]+$|:/.test(host) ? {} : { domain: host }), verification_method: 'user_report', confidence: dissection.verdict.deception,
    description: entry.summary.en.slice(0, 1_000), ...(entry.brand === null ? {} : { target_brand: entry.brand.name.en }),
    ...(asks.length === 0 ? {} : { credential_fields: [...new Set(asks.map((ask) => ASKED[ask] ?? 'other'))] }),
    evidence: [evidence],
  })));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
