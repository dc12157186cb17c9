/**
 * Compares our reading of the route and of alignment with what the receivers of real mails wrote down, as far as the
 * mails alone decide it: no DNS is asked. Our boundary is found without the receiver's notes, or it would agree by
 * construction. Prints counts, and every disagreement with its reason.
 */
import { existsSync } from 'node:fs';
import { readCorpus } from '../../src/adapters/corpus.ts';
import { dissectInStages } from '../../src/dissect.ts';
import type { Evidence, ObservationOf } from '../../src/evidence/model.ts';
import { findBoundary } from '../../src/evidence/trace/boundary.ts';
import { shippedOptions } from '../../src/index.ts';
import type { Header } from '../../src/message/model.ts';

type Verdict = 'agrees' | 'differs' | 'undecidable';
interface Compared {
  readonly what: string;
  readonly verdict: Verdict;
  readonly why: string;
}

const path = process.argv[2] ?? '../shared/corpora/raw-samples.tar.gz';
const only = process.argv[3] ?? 'phishing_pot';
if (!existsSync(path)) {
  process.stdout.write(`${path}: not there, nothing compared\n`);
  process.exit(0);
}
const options = shippedOptions();
const counts = new Map<string, number>();
let mails = 0;
for (const { name, bytes } of readCorpus(path).filter((file) => file.name.includes(only))) {
  mails += 1;
  const { mail, evidence } = await dissectInStages(bytes, options);
  for (const { what, verdict, why } of [boundary(mail.message.header), ...results(mail.message.header, evidence), alignment(evidence)]) {
    counts.set(`${what}: ${verdict}`, (counts.get(`${what}: ${verdict}`) ?? 0) + 1);
    if (verdict === 'undecidable') counts.set(`${what}: undecidable, ${why}`, (counts.get(`${what}: undecidable, ${why}`) ?? 0) + 1);
    if (verdict === 'differs') process.stdout.write(`${name.split('/').at(-1)}: ${what} differs: ${why}\n`);
  }
}
process.stdout.write(`${mails} mails\n`);
for (const [key, count] of [...counts].toSorted()) process.stdout.write(`${key}: ${count}\n`);

function boundary(header: Header): Compared {
  const what = 'boundary';
  const said = /sender IP is ([^\s)]+)/i.exec(header.authenticationResults[0]?.text ?? '')?.[1] ?? null;
  if (said === null) return { what, verdict: 'undecidable', why: 'the receiver names no client address' };
  if (!/^[0-9a-f:.]+$/i.test(said)) return { what, verdict: 'undecidable', why: 'the address is masked in the mail' };
  const found = findBoundary({ ...header, authenticationResults: [], receivedSpf: [] }, []);
  const ours = found.boundary === null ? `not found (${found.missing})` : (header.received[found.boundary]?.address ?? 'no address');
  return { what, verdict: ours === said ? 'agrees' : 'differs', why: `ours ${ours}, the receiver’s ${said}` };
}

/** That a result was read from the receiver's field, for the domain that the field names. */
function results(header: Header, evidence: Evidence): readonly Compared[] {
  const text = header.authenticationResults[0]?.text ?? '';
  return (['spf', 'dmarc'] as const).map((method): Compared => {
    const said = new RegExp(`\\b${method}=(\\w+)`, 'i').exec(text)?.[1]?.toLowerCase() ?? null;
    const domain = new RegExp(method === 'spf' ? 'smtp\\.mailfrom=([^\\s;]+)' : 'header\\.from=([^\\s;]+)', 'i').exec(text)?.[1]?.toLowerCase().replace(/^.*@/, '') ?? null;
    if (said === null) return { what: method, verdict: 'undecidable', why: 'the receiver wrote no result' };
    if (!/^(?:pass|fail|softfail|neutral|none|policy|temperror|permerror)$/.test(said)) return { what: method, verdict: 'undecidable', why: `${said} is no result of RFC 8601` };
    const ours = ofMethod(evidence, method);
    if (ours?.outcome.kind !== 'found') return { what: method, verdict: 'differs', why: 'not believed or not read' };
    const agrees = ours.by === 'trusted-receiver' && ours.outcome.value.result === said && (domain === null || domain === 'none' || ours.outcome.value.domain === domain);
    return { what: method, verdict: agrees ? 'agrees' : 'differs', why: `ours ${ours.by} ${ours.outcome.value.result} ${ours.outcome.value.domain}, the receiver’s ${said} ${domain}` };
  });
}

/** DMARC passes exactly where something passed for the author's own house. */
function alignment(evidence: Evidence): Compared {
  const what = 'alignment';
  const dmarc = ofMethod(evidence, 'dmarc');
  const said = dmarc?.outcome.kind === 'found' ? dmarc.outcome.value.result : null;
  if (said !== 'pass' && said !== 'fail') return { what, verdict: 'undecidable', why: `DMARC ${said ?? 'not written'}` };
  const isAligned = (['spf', 'dkim'] as const).some((method) => ofMethod(evidence, method)?.isAligned === true);
  const parts = (['spf', 'dkim'] as const).map((method) => { const seen = ofMethod(evidence, method); return seen?.outcome.kind === 'found' ? `${method} ${seen.outcome.value.result} ${seen.outcome.value.domain}` : `${method} –`; });
  return { what, verdict: isAligned === (said === 'pass') ? 'agrees' : 'differs', why: `DMARC ${said} for ${dmarc?.outcome.kind === 'found' ? dmarc.outcome.value.domain : '?'}; ${parts.join(', ')}` };
}

function ofMethod({ observations }: Evidence, method: string): ObservationOf<'authentication'> | null {
  const seen = observations.find((each) => each.kind === 'authentication' && each.method === method && each.by !== 'own-check');
  return seen?.kind === 'authentication' ? seen : null;
}
