import { BugError, NoMailError } from './base/errors.ts';
import type { LimitHit } from './base/limits.ts';
import type { Outcome } from './base/outcome.ts';
import { found, skipped } from './base/outcome.ts';
import type { BrandBook, DomainLists } from './brands/model.ts';
import type { KeptStages } from './casefile/model.ts';
import { sha256 as digest } from './casefile/pack-case.ts';
import { collectEvidence } from './evidence/collect-evidence.ts';
import { recipientsOf } from './evidence/links/scrub/recipients.ts';
import { makeScrubber } from './evidence/links/scrub/scrub-url.ts';
import { writtenForms } from './evidence/links/recipient-token.ts';
import type { Evidence, Known, PageFingerprint } from './evidence/model.ts';
import type { Authenticate, FileTools, Outside, ReadQrCodes } from './evidence/ports.ts';
import { RULES } from './findings/catalogue.ts';
import type { Finding } from './findings/model.ts';
import { runRules } from './findings/run-rules.ts';
import { carriedMails, unwrapForward } from './message/containers/attached-mail.ts';
import type { ContainedMail, Container } from './message/containers/model.ts';
import { openContainer } from './message/containers/open-container.ts';
import { unwrapQuoted } from './message/containers/quoted-mail.ts';
import { guessLanguage } from './message/language/guess-language.ts';
import type { OpenMail } from './message/model.ts';
import { openMail } from './message/open-mail.ts';
import { parseMessage } from './message/parse-message.ts';
import { compileReport, inReadingOrder, maskOf, reasonsIn, summariseReport } from './report/compile-report.ts';
import type { ReportInput } from './report/compile-report.ts';
import type { Dissection, ReportSummary, SafeBilingual } from './report/model.ts';
import type { NamedPicture } from './report/picture-view.ts';
import type { ShowMailSheet } from './report/ports.ts';
import type { Scrub, Secret } from './report/safe-text.ts';
import type { SecondReading } from './second-reader/model.ts';
import type { AskModel } from './second-reader/ports.ts';
import { findingsOf } from './second-reader/to-findings.ts';
import { applyJudgement } from './user-rules/apply-rules.ts';
import type { Judgement, UserRules } from './user-rules/model.ts';
import type { Verdict } from './verdict/model.ts';
import { reachVerdict } from './verdict/reach-verdict.ts';
import type { Weights } from './verdict/weigh-findings.ts';

/** What a dissection works with. Everything from outside the mail is an argument. */
export interface DissectOptions {
  readonly brands: BrandBook;
  readonly lists: DomainLists;
  /** By what copies of the brands' own pages are known; without any, by their words alone. */
  readonly pages?: readonly PageFingerprint[];
  readonly weights: Weights;
  readonly outside: Outside;
  /** Where `outside` answers from; printed in the report. */
  readonly world: Dissection['world'];
  readonly authenticate: Authenticate | null;
  readonly readQrCodes: ReadQrCodes | null;
  /** Unpacking, PDF text and text recognition, run apart from this process. */
  readonly fileTools?: FileTools;
  /** SHA-256 in lower-case hex, where there is a quicker one than the browser's, which asks another thread. */
  readonly sha256?: (bytes: Uint8Array) => string;
  /** The reader's own receiving hosts or authserv-ids. */
  readonly trust: readonly string[];
  /** Whom the reader knows: mails that they wrote, lists that they are on. */
  readonly known: Known;
  /** Rules and exceptions of the user's own. */
  readonly userRules?: UserRules;
  /** A language model that reads the masked dissection a second time. */
  readonly askModel?: AskModel;
  /** A browser without a network that shows the mail, for a picture of it; without one, none is taken. */
  readonly showMail?: ShowMailSheet;
  readonly name: string | null;
  /** The mail was sent in by somebody we know: what it carries is the subject, never the letter around it. */
  readonly isReport?: boolean;
  /** Limits that bit before the bytes came here: whoever read them stopped at its own. */
  readonly inputLimits?: readonly LimitHit[];
  /** What more to mask, where the report is for the public. */
  readonly forPublic?: PublicMasking;
  /** Told of each step as it begins (`message`, `evidence/links`, `report`): for who measures. */
  readonly watch?: (step: string) => void;
  /** ISO 8601. */
  readonly now: string;
  readonly version: string;
}

/** The masking of a report that everybody may read; `publication/` gives it. */
export interface PublicMasking {
  readonly secrets: (mail: OpenMail, evidence: Evidence) => readonly Secret[];
  /** What in a URL was made for one reader. */
  readonly tokens: (url: string, mark: string) => { readonly url: string; readonly tokens: readonly unknown[] };
}

/** Every form in which the mail's recipients may be written: what must stand nowhere. Never to be shown. */
export const recipientForms = (mail: OpenMail): readonly string[] => recipientsOf(mail.message).flatMap((address) => [address, ...writtenForms(address)]);

/** Every stage of one dissection. `dissection` is masked and defanged; the stages before it are not. */
export interface Stages {
  readonly mail: OpenMail;
  /** What the mail is written in. */
  readonly language: string;
  readonly evidence: Evidence;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** The picture of the mail, masked, by its hash; the dissection says where findings stand on it. `null`: none was taken. */
  readonly picture: { readonly sha256: string; readonly png: Uint8Array } | null;
  /** Compiled when first asked for: of two mails in one, only the worse is told; and figures need no report. */
  readonly dissection: Dissection;
  /** The sentences of the verdict's reasons, masked as in the dissection, for who needs nothing else of it. */
  readonly shownReasons: () => readonly SafeBilingual[];
  /** The verdict and the sentences of the findings, masked as in the dissection. */
  readonly summary: () => ReportSummary;
}

/**
 * Takes a mail apart: the whole journey, from bytes to the report. Of several mails (a mailbox, a zip of mails) it is
 * the first one, and `input.position` says so; {@link dissectEach} takes them all.
 * *Errors*: {@link NoMailError} when the bytes are no mail. A hostile mail is no error.
 */
export async function dissect(bytes: Uint8Array, options: DissectOptions): Promise<Dissection> {
  return (await dissectInStages(bytes, options)).dissection;
}

/** The same, with every stage kept. */
export async function dissectInStages(bytes: Uint8Array, options: DissectOptions): Promise<Stages> {
  options.watch?.('message');
  const container = openContainer(bytes, options.name);
  return dissectMail(container, 0, options);
}

/** Takes apart every mail in what was given, one after the other. *Errors*: as {@link dissect}. */
export async function* dissectEach(bytes: Uint8Array, options: DissectOptions): AsyncGenerator<Stages> {
  const container = openContainer(bytes, options.name);
  // The first turn comes also without any mail: then it says why there is none.
  for (let nth = 0; nth < Math.max(1, container.mails.length); nth++) yield await dissectMail(container, nth, options);
}

/**
 * Takes up the work on one mail where a case left it: what `kept` holds is not made again.
 * *Errors*: {@link BugError} when the mail that the stages are of is not in the bytes.
 */
export async function dissectFromCase(bytes: Uint8Array, nth: number, kept: KeptStages, options: DissectOptions): Promise<Stages> {
  const container = openContainer(bytes, options.name);
  const outer = container.mails[nth];
  const told = outer === undefined ? null : await mailWithHash(outer, kept.sha256);
  if (told === null) throw new BugError('case-mail', 'The mail that the case speaks of is not in it.');
  return await (await stagesOf(told, open(told), { container, nth }, options, kept)).depict();
}

async function mailWithHash(outer: ContainedMail, hash: string | undefined): Promise<ContainedMail | null> {
  if ((await digest(outer.bytes)) === hash) return outer;
  const opened = open(outer);
  const inner = unwrapForward(opened) ?? unwrapQuoted(opened);
  return inner !== null && (await digest(inner.bytes)) === hash ? inner : null;
}

async function dissectMail(container: Container, nth: number, options: DissectOptions): Promise<Stages> {
  const outer = container.mails[nth];
  if (outer === undefined) throw new NoMailError(container.refusal?.code ?? 'not-mail', container.refusal?.detail ?? 'This is no mail.');
  options.watch?.('message');
  const opened = open(outer);
  const inner = unwrapForward(opened) ?? unwrapQuoted(opened);
  if (inner !== null && options.isReport === true) return await (await stagesOf(inner, open(inner), { container, nth }, options)).depict();
  const whole = await stagesOf(outer, opened, { container, nth }, options);
  options.watch?.('message');
  if (inner === null) return await whole.depict();
  // Both are dissected and the worse one is told: a harmless inner mail must not shield the letter around it.
  const carried = await stagesOf(inner, open(inner), { container, nth }, options);
  return await (whole.verdict.deception > carried.verdict.deception ? whole : carried).depict();
}

const open = (mail: ContainedMail): OpenMail => openMail(mail.bytes, parseMessage(mail.bytes, mail.provenance));

/** Signatures do not hold over bytes that were put together here, and that says nothing about the sender. */
const skipRebuilt: Authenticate = () => Promise.resolve({ spf: skipped('rebuilt'), dkim: skipped('rebuilt'), dmarc: skipped('rebuilt'), arc: skipped('rebuilt'), bimi: skipped('not-needed') });

/** Stages of which a picture may still be taken: of two mails, only of the one that is told. */
interface Depictable extends Stages {
  readonly depict: () => Promise<Stages>;
}

interface Origin {
  readonly container: Container;
  readonly nth: number;
}

async function stagesOf(contained: ContainedMail, mail: OpenMail, { container, nth }: Origin, options: DissectOptions, kept: KeptStages = {}): Promise<Depictable> {
  options.watch?.('message/view');
  const { language } = guessLanguage(`${mail.message.header.subject?.text ?? ''}\n${mail.view.text.slice(0, 4_000)}`);
  const authenticate = contained.isRebuilt && options.authenticate !== null ? skipRebuilt : options.authenticate;
  const evidence = kept.evidence ?? (await collectEvidence({ mail, language, ...options, authenticate, carried: () => carriedMails(mail).map((carried) => ({ partId: carried.partId, mail: open(carried) })) }, options.watch));
  options.watch?.('findings');
  const { findings, nearMisses } = kept.findings ?? runRules(evidence, RULES);
  options.watch?.('report');
  const of = container.mails.length;
  const input = {
    name: of > 1 ? (container.mails[nth]?.name ?? options.name) : options.name, sha256: options.sha256?.(mail.raw) ?? (await digest(mail.raw)), container: container.kind,
    position: { number: nth + 1, of }, isRebuilt: contained.isRebuilt, leftOut: container.leftOut,
    limits: [...(options.inputLimits ?? []), ...container.limits],
  };
  const recipients = recipientsOf(mail.message);
  const scrubber = makeScrubber(recipients);
  const forPublic = options.forPublic;
  const scrub: Scrub = forPublic === undefined ? scrubber.scrub : (url, mark) => {
    const scrubbed = scrubber.scrub(url, mark);
    const masked = forPublic.tokens(scrubbed.url, mark);
    return { url: masked.url, tokens: [...scrubbed.tokens, ...masked.tokens] };
  };
  const moreSecrets = forPublic?.secrets(mail, evidence) ?? [];
  const conclude = (some: readonly Finding[], ownRules: Judgement | null, secondReading: SecondReading | null): Depictable => {
    options.watch?.('verdict');
    const verdict = kept.verdict ?? reachVerdict(evidence, some, options.weights);
    const given: ReportInput = {
      mail, evidence, findings: some, nearMisses, verdict, language, recipients, writtenForms, scrub, moreSecrets, input, ownRules, secondReading,
      world: options.world, dissectedAt: options.now, version: options.version,
    };
    let compiled: Dissection | null = null;
    let picture: Outcome<NamedPicture> | null = null;
    const compile = (): Dissection => {
      options.watch?.('report');
      return compileReport(picture === null ? given : { ...given, picture });
    };
    const stages: Depictable = {
      get picture() {
        return picture?.kind === 'found' ? { sha256: picture.value.sha256, png: picture.value.png } : null;
      },
      depict: async () => {
        const show = options.showMail;
        if (show === undefined) return stages;
        options.watch?.('picture');
        const { depictMail } = await import('./report/picture/depict-mail.ts');
        const taken = await depictMail({ mail, evidence, findings: inReadingOrder(some), safe: maskOf(given), language: language === 'ja' ? 'ja' : 'en', show, readQrCodes: options.readQrCodes });
        picture = taken.kind === 'found' ? found({ ...taken.value, sha256: await digest(taken.value.png) }) : taken;
        compiled = null;
        return stages;
      },
      mail, language, evidence, findings: some, verdict, shownReasons: () => reasonsIn(given), summary: () => summariseReport(given),
      get dissection() {
        return (compiled ??= compile());
      },
    };
    return stages;
  };
  const stages = conclude(findings, null, null);
  if ((options.userRules === undefined && options.askModel === undefined) || kept.findings !== undefined) return stages;
  // The user's own rules and a second reader read the masked report, so they come after it; what they add is concluded anew.
  const judgement = options.userRules?.judge(stages.dissection) ?? null;
  // Loaded only where a model is asked: the checks of its answer would cost every other start.
  const reading = options.askModel === undefined ? null : await (await import('./second-reader/read-again.ts')).readAgain(stages.dissection, options.askModel);
  const ours = [...findings, ...(reading === null ? [] : findingsOf(reading, mail))];
  return conclude(judgement === null ? ours : applyJudgement(ours, judgement, evidence), judgement, reading);
}
