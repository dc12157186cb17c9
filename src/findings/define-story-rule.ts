import type { Bilingual } from '../base/bilingual.ts';
import { defineRule } from './define-rule.ts';
import type { EvidenceReader, Rule, RuleResult, Severity, Shows } from './model.ts';
import { quoted, wordsOf } from './sentences.ts';

/** A story that is told in set phrases, and what it is told for. */
export interface Story {
  readonly id: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly techniques?: readonly string[];
  readonly severity?: Severity;
  readonly shows?: Shows;
  /** Groups of phrases that tell it. */
  readonly groups: readonly string[];
  /** Demands that go with it; without one a mail that talks about parcels is a mail about parcels. */
  readonly demands: readonly string[];
  /** Every small house tells it to its own members: told of itself, under its own name and with its own link, it is a note. */
  readonly isTradesOwn?: boolean;
  /** A link alone is not enough. */
  readonly needsDemand?: boolean;
  /** `way`: how the demand is to be met (“リンクから”, “ through its link”); empty where the mail does not say. */
  readonly tells: (words: Bilingual, way: Bilingual) => Bilingual;
}

/**
 * A rule for a story that ends in a demand. Firms tell the same stories: where the link stays with the brand that
 * the author belongs to it says nothing; where it stays in the author's own domain and no known brand is named, little.
 */
export function defineStoryRule({ id, title, why, techniques = ['T1598.003'], severity = 'medium', shows, groups, demands, isTradesOwn = false, needsDemand = false, tells }: Story): Rule {
  return defineRule({
    id, viewpoint: 'pretext', severity, title, why, techniques, shows: shows ?? null, needs: ['phrase'],
    evaluate: (evidence) => {
      const story = groups.flatMap((group) => evidence.phrases(group));
      if (story.length === 0) return 'the story is not told';
      const demand = demands.flatMap((group) => evidence.phrases(group));
      const call = evidence.callToAction();
      const isLinked = call !== null && call.via !== 'text';
      if (demand.length === 0 && (needsDemand || !isLinked)) return 'nothing is demanded';
      // The reported mail stands in the text of the report, with its links and its story.
      const bearer = isDeliveryReport(evidence) || (isTradesOwn && speaksOfItself(evidence)) ? 'note' : severityOf(evidence, severity);
      if (bearer === null) return 'the link stays with the brand that the author belongs to';
      return [{ severity: bearer, sentence: tells(quoted(wordsOf(story), 2), wayOf(evidence)), observations: [...story.slice(0, 3), ...demand.slice(0, 1)] }] satisfies readonly RuleResult[];
    },
  });
}

/** How the reader is to do what is demanded. English has its blank in front. */
function wayOf(evidence: EvidenceReader): Bilingual {
  if (evidence.callToAction() !== null) return { ja: 'リンクから', en: ' through its link' };
  const schemes = evidence.all('link').map((link) => link.scheme);
  if (schemes.includes('mailto') || evidence.phrases('demand-reply').length > 0) return { ja: 'メールで', en: ' by writing a mail' };
  if (schemes.includes('tel') || evidence.phrases('demand-call').length > 0) return { ja: '電話で', en: ' by telephone' };
  return evidence.phrases('demand-open').length > 0 ? { ja: '添付ファイルから', en: ' through the attached file' } : { ja: '', en: '' };
}

/** Reports of mail servers tell of full mailboxes and held mail. What has their structure is spared, not what has their name. */
export function isDeliveryReport(evidence: EvidenceReader): boolean {
  return evidence.all('text-shape')[0]?.isDeliveryReport === true;
}

/** "Old Maps Forum" from oldmaps-forum.example, with a link there, and no brand is named: who has nothing but that name imitates nobody. */
function speaksOfItself(evidence: EvidenceReader): boolean {
  const author = evidence.author();
  const call = evidence.callToAction();
  if (author === null || call === null || !call.isAuthorsDomain || author.isMembers || evidence.all('brand-claim').some((claim) => claim.isOwnVoice)) return false;
  const [name = '', house = ''] = [author.displayName, author.organizationalDomain?.split('.')[0]].map((text) => text?.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return Math.min(name.length, house.length) >= HOUSE_LETTERS && (name.includes(house) || house.includes(name));
}

/** Letters from which on a name and a domain do not agree by chance. */
const HOUSE_LETTERS = 4;

function severityOf(evidence: EvidenceReader, usual: Severity): Severity | null {
  const call = evidence.callToAction();
  const author = evidence.author();
  const claim = evidence.mainClaim();
  if (author !== null && author.ownerBrandId !== null && (call === null || call.ownerBrandId === author.ownerBrandId)) return null;
  if (claim !== null && claim.isAuthorPermitted && (call === null || call.ownerBrandId === claim.brandId || call.isAuthorsDomain)) return null;
  // A link to the claimed brand's own site harms nobody; whoever wrote the mail.
  if (call !== null && claim !== null && call.ownerBrandId === claim.brandId) return 'note';
  if (claim === null && (call === null || call.isAuthorsDomain)) return call === null ? 'note' : 'low';
  return usual;
}

/** Goods and promises of junk mail: told by several of its phrases at once. */
export interface Offer {
  readonly id: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly severity?: Severity;
  readonly groups: readonly string[];
  readonly tells: (words: Bilingual) => Bilingual;
}

/** Different phrases of one offer that a mail must hold; people speak of money and health with one of them. */
const PHRASES_OF_AN_OFFER = 2;

/** A rule for an offer that nobody asked for. */
export function defineOfferRule({ id, title, why, severity = 'medium', groups, tells }: Offer): Rule {
  return defineRule({
    id, viewpoint: 'pretext', severity, title, why, shows: { kind: 'junk', goal: null }, needs: ['phrase'],
    evaluate: (evidence) => {
      const offer = groups.flatMap((group) => evidence.phrases(group));
      if (new Set(offer.map((phrase) => (phrase.places[0]?.quote ?? '').toLowerCase())).size < PHRASES_OF_AN_OFFER) return 'fewer than two such words';
      if (evidence.mainClaim()?.isAuthorPermitted === true) return 'a known company writes';
      if (evidence.all('subject')[0]?.hasThread === true) return 'an answer in a conversation';
      return [{ sentence: tells(quoted(wordsOf(offer))), observations: offer.slice(0, 4) }];
    },
  });
}
