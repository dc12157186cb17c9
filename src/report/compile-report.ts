import { skipped } from '../base/outcome.ts';
import type { Outcome } from '../base/outcome.ts';
import { hrefOf } from '../base/url.ts';
import type { Evidence, Observation } from '../evidence/model.ts';
import type { Finding, NearMiss, Viewpoint } from '../findings/model.ts';
import type { OpenMail } from '../message/model.ts';
import type { Label, Verdict } from '../verdict/model.ts';
import { lookupViews } from './look-ups.ts';
import type { DissectedInput, Dissection, FindingView, Mark, ReportSummary, SafeBilingual, SecondReaderView, VerdictView, ViewpointView } from './model.ts';
import { makeSafeText } from './safe-text.ts';
import type { SafeTextMaker, Scrub, Secret } from './safe-text.ts';
import { secretsOf } from './secrets.ts';
import { pageView } from './page-view.ts';
import { pictureView } from './picture-view.ts';
import type { NamedPicture } from './picture-view.ts';
import { isoOf, routeView } from './route-view.ts';
import { showMail } from './shown-mail.ts';

const VIEWPOINTS: readonly Viewpoint[] = ['subject', 'sender', 'route', 'addressee', 'wording', 'pretext', 'link', 'place', 'page', 'attachment'];

export interface ReportInput {
  readonly mail: OpenMail;
  readonly evidence: Evidence;
  readonly findings: readonly Finding[];
  readonly nearMisses: readonly NearMiss[];
  readonly verdict: Verdict;
  readonly language: string;
  readonly input: GivenInput;
  /** What the user's own rules changed; `null` where there are none. */
  readonly ownRules: OwnRules | null;
  /** What a language model added; `null` where none was asked. */
  readonly secondReading: SecondReading | null;
  readonly world: Dissection['world'];
  /** ISO 8601. */
  readonly dissectedAt: string;
  readonly version: string;
  /** Whom the mail was for: what gives them away is shown nowhere. */
  readonly recipients: readonly string[];
  readonly writtenForms: (address: string) => readonly string[];
  readonly scrub: Scrub;
  /** Words to be masked beyond the report's own: what a page for the public may not show. */
  readonly moreSecrets?: readonly Secret[];
  /** The picture that was taken of the mail; missing: nobody asked for one. */
  readonly picture?: Outcome<NamedPicture>;
}

interface SecondReading {
  readonly outcome: Outcome<{ readonly model: string; readonly label: Label }>;
  readonly remarks: readonly unknown[];
  readonly cites: readonly string[];
  readonly refused: number;
}

interface OwnRules {
  readonly setAside: readonly { readonly id: string; readonly rule: string; readonly reason: string }[];
  readonly failed: readonly { readonly id: string; readonly detail: string }[];
}

interface GivenInput extends Pick<DissectedInput, 'sha256' | 'container' | 'position' | 'isRebuilt' | 'limits'> {
  readonly name: string | null;
  readonly leftOut: readonly { readonly name: string; readonly code: string }[];
}

/** The one door through which the words of this report go. */
export const maskOf = ({ moreSecrets = [], mail, evidence, recipients, writtenForms, scrub }: ReportInput): SafeTextMaker =>
  makeSafeText([...moreSecrets, ...secretsOf(mail.message, evidence, recipients, writtenForms)], hostsOf(evidence), scrub);

/** Findings by the chapters of the report. */
export const inReadingOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => VIEWPOINTS.indexOf(a.viewpoint) - VIEWPOINTS.indexOf(b.viewpoint));

/** Only the sentences of the verdict's reasons, masked; a rule of somebody else's is told by its name. */
export function reasonsIn(given: ReportInput): readonly SafeBilingual[] {
  if (given.verdict.reasons.length === 0) return [];
  const safe = maskOf(given);
  const findings = inReadingOrder(given.findings);
  return given.verdict.reasons.map((rule) => safe.both(findings.find((finding) => finding.rule === rule)?.sentence ?? { ja: rule, en: rule }));
}

/** What is told at a mail server's door, where a whole report for every mail would cost a fifth of its time. */
export function summariseReport(given: ReportInput): ReportSummary {
  const { evidence, findings, verdict, version, world, input } = given;
  const safe = maskOf(given);
  return {
    tool: { name: 'fuwake', version }, world, verdict: verdictView(verdict, safe), input: { limits: [...input.limits, ...evidence.limits] },
    findings: inReadingOrder(findings).map(({ rule, severity, sentence }) => ({ rule, severity, sentence: safe.both(sentence) })),
  };
}

/** Puts everything into the form that may be shown: masked, defanged, and the same for every format. */
export function compileReport(given: ReportInput): Dissection {
  const { mail, evidence, findings, verdict } = given;
  const safe = maskOf(given);
  const shown = showMail(mail, evidence, given.language, safe);
  const boundary = evidence.observations.find((seen) => seen.kind === 'hop' && seen.isBoundary);
  const ordered = inReadingOrder(findings);
  return {
    schema: 'fuwake/dissection@1', tool: { name: 'fuwake', version: given.version },
    input: {
      name: given.input.name === null ? null : safe.text(given.input.name), sha256: given.input.sha256, sizeBytes: mail.message.sizeBytes,
      container: given.input.container, position: given.input.position, provenance: mail.message.provenance, isRebuilt: given.input.isRebuilt,
      leftOut: given.input.leftOut.map(({ name, code }) => ({ name: safe.text(name), code })),
      defects: mail.message.defects.map(({ code, range }) => ({ code, range })), limits: [...given.input.limits, ...evidence.limits, ...shown.limits, ...(given.picture?.kind === 'found' ? given.picture.value.limits : [])],
    },
    times: { received: boundary?.kind === 'hop' ? isoOf(boundary.time) : null, dissected: given.dissectedAt },
    world: given.world,
    verdict: verdictView(verdict, safe),
    viewpoints: VIEWPOINTS.map((viewpoint) => viewpointView(viewpoint, ordered, verdict, evidence)),
    findings: ordered.map((finding): FindingView => ({
      rule: finding.rule, viewpoint: finding.viewpoint, severity: finding.severity, bearing: finding.bearing,
      title: safe.both(finding.title), sentence: safe.both(finding.sentence), why: safe.both(finding.why),
      observations: finding.observations.map(safe.text), marks: distinct(finding.places.map(shown.mark)), techniques: finding.techniques, shows: finding.shows,
    })),
    mail: shown.view,
    picture: pictureView(given.picture ?? skipped('not-chosen')),
    page: pageView(evidence, safe),
    route: routeView(evidence, safe),
    links: evidence.observations.flatMap((seen) => seen.kind !== 'link' ? [] : [{
      id: safe.text(seen.id), url: safe.url(seen.url), host: safe.host(seen.host), registrableDomain: seen.registrableDomain === null ? null : safe.host(seen.registrableDomain),
      text: safe.text(seen.text), via: seen.via, isCallToAction: seen.isCallToAction,
    }]),
    lookups: lookupViews(evidence.observations, safe),
    observations: evidence.observations.map((observation) => safe.value(shownObservation(observation)) as Record<string, unknown>),
    nearMisses: given.nearMisses,
    setAside: given.ownRules?.setAside.map(({ id, rule, reason }) => ({ exception: id, rule, reason: safe.text(reason) })) ?? [],
    ownRulesFailed: given.ownRules?.failed.map(({ id, detail }) => ({ id, detail: safe.text(detail) })) ?? [],
    secondReader: given.secondReading === null ? null : secondReaderView(given.secondReading, safe),
    masked: safe.counts(),
  };
}

function secondReaderView({ outcome, remarks, cites, refused }: SecondReading, safe: SafeTextMaker): SecondReaderView {
  const isFound = outcome.kind === 'found';
  return {
    outcome: outcome.kind, code: outcome.kind === 'failed' ? outcome.code : outcome.kind === 'skipped' ? outcome.reason : null,
    model: isFound ? safe.text(outcome.value.model) : null, label: isFound ? outcome.value.label : null, remarks: remarks.length, cites, refused,
  };
}

/** Several observations may rest on the same words; one finger on them is enough. */
function distinct(marks: readonly Mark[]): readonly Mark[] {
  const seen = new Set<string>();
  return marks.filter((mark) => {
    const key = JSON.stringify(mark);
    return !seen.has(key) && seen.add(key);
  });
}

/** Hosts that the mail wants opened: their dots are broken wherever they stand. A brand's own names stay readable. */
function hostsOf(evidence: Evidence): readonly string[] {
  return evidence.observations.flatMap((seen) => seen.kind === 'landing-page' ? (seen.postsTo === null || seen.postsToBrandId !== null || !URL.canParse(hrefOf(seen.postsTo)) ? [] : [new URL(hrefOf(seen.postsTo)).hostname])
    : seen.kind !== 'link' || seen.ownerBrandId !== null ? []
    : [seen.host, ...(seen.registrableDomain === null ? [] : [seen.registrableDomain]), ...(seen.hostInText === null ? [] : [])]);
}

/** The parts of an address stand apart in the observation; masked as a whole they would slip through in halves. */
function shownObservation(observation: Observation): unknown {
  // Offsets into the unmasked texts would point beside the masked ones; the bytes stay.
  const places = observation.places.map(({ view, quote, range }) => ({ view, quote, range }));
  return { ...withoutPeople(observation), places: observation.kind === 'mailbox' && observation.role === 'recipient' ? places.map((place) => ({ ...place, quote: '***@***' })) : places };
}

function withoutPeople(observation: Observation): Observation {
  if (observation.kind !== 'mailbox') return observation;
  if (observation.role === 'recipient') return { ...observation, displayName: '***', localPart: '***', domain: '***', organizationalDomain: null };
  const mayBeVictim = observation.lists.some((list) => list === 'consumer-provider' || list === 'free-mail');
  return mayBeVictim ? { ...observation, localPart: '***' } : observation;
}

function verdictView(verdict: Verdict, safe: SafeTextMaker): VerdictView {
  const { schema: _, imitated, ...rest } = verdict;
  return {
    ...rest, answer: safe.both(verdict.answer), advice: verdict.advice.map(safe.both),
    imitated: imitated === null ? null : { ...imitated, brand: safe.both(imitated.brand), product: imitated.product === null ? null : safe.text(imitated.product) },
    notKnown: verdict.notKnown.map((row) => ({ ...row, what: safe.both(row.what), wouldChange: safe.both(row.wouldChange), observations: row.observations.map(safe.text) })),
  };
}

/** What a chapter is about; without any of it there is nothing to look at. */
const SUBJECTS: Readonly<Partial<Record<Viewpoint, readonly Observation['kind'][]>>> = {
  link: ['link'], place: ['link'], page: ['link'], attachment: ['attachment', 'picture'],
};

function viewpointView(viewpoint: Viewpoint, findings: readonly Finding[], verdict: Verdict, evidence: Evidence): ViewpointView {
  const mine = findings.flatMap((finding, index) => (finding.viewpoint === viewpoint ? [index] : []));
  const missing = verdict.notKnown.filter((row) => row.viewpoint === viewpoint);
  const subjects = SUBJECTS[viewpoint];
  const isThere = subjects === undefined || evidence.observations.some((seen) => subjects.includes(seen.kind));
  const state = mine.length > 0 ? 'findings' : missing.some((row) => row.why === 'source-down') ? 'source-down' : missing.length > 0 ? 'not-checked' : isThere ? 'nothing-found' : 'nothing-there';
  return { viewpoint, state, findings: mine, isIncomplete: missing.length > 0 };
}
