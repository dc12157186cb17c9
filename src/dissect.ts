import { NoMailError } from './base/errors.ts';
import type { BrandBook, DomainLists } from './brands/model.ts';
import { collectEvidence } from './evidence/collect-evidence.ts';
import { writtenForms } from './evidence/links/recipient-token.ts';
import type { Evidence } from './evidence/model.ts';
import type { Authenticate, Outside, ReadQrCodes } from './evidence/ports.ts';
import { RULES } from './findings/catalogue.ts';
import type { Finding } from './findings/model.ts';
import { runRules } from './findings/run-rules.ts';
import { unwrapForward } from './message/containers/attached-mail.ts';
import type { ContainedMail } from './message/containers/model.ts';
import { openContainer } from './message/containers/open-container.ts';
import { guessLanguage } from './message/language/guess-language.ts';
import type { OpenMail } from './message/model.ts';
import { openMail } from './message/open-mail.ts';
import { parseMessage } from './message/parse-message.ts';
import { compileReport } from './report/compile-report.ts';
import type { Dissection } from './report/model.ts';
import type { Verdict } from './verdict/model.ts';
import { reachVerdict } from './verdict/reach-verdict.ts';
import type { Weights } from './verdict/weigh-findings.ts';

/** What a dissection works with. Everything from outside the mail is an argument. */
export interface DissectOptions {
  readonly brands: BrandBook;
  readonly lists: DomainLists;
  readonly weights: Weights;
  readonly outside: Outside;
  /** Where `outside` answers from; printed in the report. */
  readonly world: Dissection['world'];
  readonly authenticate: Authenticate | null;
  readonly readQrCodes: ReadQrCodes | null;
  /** The reader's own receiving hosts or authserv-ids. */
  readonly trust: readonly string[];
  readonly name: string | null;
  /** ISO 8601. */
  readonly now: string;
  readonly version: string;
}

/** Every stage of one dissection. `dissection` is masked and defanged; the stages before it are not. */
export interface Stages {
  readonly mail: OpenMail;
  readonly evidence: Evidence;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly dissection: Dissection;
}

/**
 * Takes a mail apart: the whole journey, from bytes to the report.
 * *Errors*: {@link NoMailError} when the bytes are no mail. A hostile mail is no error.
 */
export async function dissect(bytes: Uint8Array, options: DissectOptions): Promise<Dissection> {
  return (await dissectInStages(bytes, options)).dissection;
}

/** The same, with every stage kept. */
export async function dissectInStages(bytes: Uint8Array, options: DissectOptions): Promise<Stages> {
  const container = openContainer(bytes, options.name);
  const outer = container.mails[0];
  if (outer === undefined) throw new NoMailError(container.refusal?.code ?? 'not-mail', container.refusal?.detail ?? 'This is no mail.');
  const opened = openMail(outer.bytes, parseMessage(outer.bytes, outer.provenance));
  const inner = unwrapForward(opened);
  const whole = await stagesOf(opened, container.kind, options);
  if (inner === null) return whole;
  // Both are dissected and the worse one is told: a harmless attached mail must not shield the letter around it.
  const attached = await stagesOf(open(inner), container.kind, options);
  return whole.verdict.deception > attached.verdict.deception ? whole : attached;
}

const open = (mail: ContainedMail): OpenMail => openMail(mail.bytes, parseMessage(mail.bytes, mail.provenance));

async function stagesOf(mail: OpenMail, container: string, options: DissectOptions): Promise<Stages> {
  const { language } = guessLanguage(`${mail.message.header.subject?.text ?? ''}\n${mail.view.text.slice(0, 4_000)}`);
  const evidence = await collectEvidence({ mail, language, ...options });
  const { findings, nearMisses } = runRules(evidence, RULES);
  const verdict = reachVerdict(evidence, findings, options.weights);
  const dissection = compileReport({
    mail, evidence, findings, nearMisses, verdict, language, writtenForms,
    input: { name: options.name, sha256: await sha256(mail.raw), container },
    world: options.world, dissectedAt: options.now, version: options.version,
  });
  return { mail, evidence, findings, verdict, dissection };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
