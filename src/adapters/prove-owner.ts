import type { Outside } from '../evidence/ports.ts';

/** Whether it was proved, and if not, what is missing: for the person who publishes. */
export type Proof = { readonly isProved: true } | { readonly isProved: false; readonly why: string };

const no = (why: string): Proof => ({ isProved: false, why });

/** Whether a TXT record of the domain says that its owner replies to this warning. */
export async function proveByDns({ name, text }: { readonly name: string; readonly text: string }, dns: Outside['dns']): Promise<Proof> {
  const outcome = await dns(name, 'TXT');
  if (outcome.kind === 'found' && outcome.value.value.some((record) => record.trim() === text)) return { isProved: true };
  return no(`There is no TXT record “${text}” at ${name}${outcome.kind === 'failed' ? ` (${outcome.detail})` : ''}.`);
}

interface Verified {
  readonly results: readonly { readonly signingDomain?: string; readonly status: { readonly result: string; readonly underSized?: number }; readonly signingHeaders?: { readonly keys?: string } }[];
}
type DkimVerify = (raw: Uint8Array, options: object) => Promise<Verified>;

/**
 * Whether a mail was signed by the domain itself and says that its owner replies to this warning. A signature of part of
 * a mail, of a mail that answers another, or of one without its subject proves nothing: others could have had it made.
 */
export async function proveByMail(raw: Uint8Array, domain: string, subject: string, dns: Outside['dns']): Promise<Proof> {
  const head = new TextDecoder('latin1').decode(raw).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const fields = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/).map((line) => /^([!-9;-~]+):\s*(.*)$/.exec(line));
  const valuesOf = (name: string): readonly string[] => fields.flatMap((field) => (field?.[1]?.toLowerCase() === name ? [(field[2] ?? '').trim()] : []));
  if (valuesOf('subject').length !== 1 || valuesOf('subject')[0] !== subject) return no(`The subject of the mail is not exactly “${subject}”.`);
  if (valuesOf('in-reply-to').length > 0 || valuesOf('auto-submitted').some((value) => value.toLowerCase() !== 'no')) return no('The mail answers another one, or was sent by itself.');
  const from = valuesOf('from');
  if (from.length !== 1 || !new RegExp(`@${domain.replaceAll('.', '\\.')}>?$`, 'i').test(from[0] ?? '')) return no(`The mail is not from an address of ${domain}.`);
  const { dkimVerify } = (await import('mailauth/lib/dkim/verify.js')) as unknown as { readonly dkimVerify: DkimVerify };
  const { results } = await dkimVerify(raw, { resolver: async (name: string, type: string) => resolveWith(dns, name, type) });
  const isOwn = results.some(({ signingDomain, status, signingHeaders }) => signingDomain?.toLowerCase() === domain && status.result === 'pass' && (status.underSized ?? 0) === 0 && isCovered(signingHeaders?.keys ?? ''));
  return isOwn ? { isProved: true } : no(`No DKIM signature of ${domain} over the whole mail, its From and its Subject verifies.`);
}

function isCovered(keys: string): boolean {
  const names = keys.toLowerCase().split(/\s*[:;,]\s*|\s+/);
  return names.includes('from') && names.includes('subject');
}

async function resolveWith(dns: Outside['dns'], name: string, type: string): Promise<readonly (readonly string[])[]> {
  const outcome = type === 'TXT' ? await dns(name, 'TXT') : null;
  if (outcome?.kind === 'found') return outcome.value.value.map((record) => [record]);
  throw Object.assign(new Error(`no answer for ${name}`), { code: outcome?.kind === 'failed' ? 'ESERVFAIL' : 'ENOTFOUND' });
}
