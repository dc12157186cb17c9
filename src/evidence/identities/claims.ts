import type { BrandMention } from '../../brands/model.ts';
import type { Collector, CollectorInput } from '../collector.ts';
import type { BrandClaim, Place } from '../model.ts';
import { inBody, inField } from '../place.ts';

type Spoken = BrandClaim['spoken'];

/** How strongly each way of naming a brand says "this is who writes to you". */
const STRENGTH: Readonly<Record<Spoken, number>> = {
  'display-name': 9, copyright: 7, signature: 6, 'local-part': 5, subject: 4, heading: 3, 'link-text': 2, 'image-alt': 2, body: 1,
};

/** Below this a mention is a mention only: a mail that talks about a brand does not claim to be it. */
const MAIN_CLAIM = 4;
const COPYRIGHT = /(?:copyright|©|\(c\)|無断転載|all rights reserved|版權所有)/i;
const SIGNED = /^(?:──|━━|--|__|==|■|□|【発行|【配信|発行[:：]|配信[:：]|運営[:：])|株式会社|有限会社|(?:inc|ltd|llc|corp|gmbh|k\.k)\.?(?:\s|$)|(?:team|support|センター|サポート|事務局|窓口)\s*$/i;

interface Mention extends BrandMention {
  readonly spoken: Spoken;
  readonly place: Place;
}

/** Who the mail says it is: each brand named where a sender names itself, with the words. */
export const collectClaims: Collector = (input) => {
  const mentions = [...inNames(input), ...inBodyText(input)].toSorted((a, b) => STRENGTH[b.spoken] - STRENGTH[a.spoken]);
  const byBrand = Map.groupBy(mentions, (mention) => mention.brandId);
  const main = mainBrand(byBrand, hasStory(input));
  return [...byBrand].slice(0, 12).map(([brandId, all]) => claim(input, brandId, all, brandId === main));
};

/** The strongest claim; among equals, the brand named more often. */
function mainBrand(byBrand: ReadonlyMap<string, readonly Mention[]>, hasStory: boolean): string | null {
  const best = [...byBrand].toSorted(([, a], [, b]) => strength(b, hasStory) - strength(a, hasStory) || b.length - a.length)[0];
  return best !== undefined && strength(best[1], hasStory) >= MAIN_CLAIM ? best[0] : null;
}

/** The mail tells the reader of a trouble or a gain and has something to follow: then a subject's brand is a claim. */
function hasStory({ seen }: CollectorInput): boolean {
  return seen('link').some((link) => link.isCallToAction) && seen('phrase').some((phrase) => /^(?:lure|pressure)-/.test(phrase.group));
}

// A brand that only the subject names must be named by the body too, in a mail with a story: subjects talk about all
// sorts of firms, and so do the lists on which people discuss their products.
function strength(mentions: readonly Mention[], hasStory: boolean): number {
  const first = mentions[0];
  if (first === undefined) return 0;
  const isNamedTwice = mentions.some((mention) => mention.spoken !== 'subject');
  return first.spoken === 'subject' && !(isNamedTwice && hasStory) ? MAIN_CLAIM - 1 : STRENGTH[first.spoken];
}

function claim({ brands, seen }: CollectorInput, brandId: string, all: readonly Mention[], isMain: boolean): BrandClaim {
  const brand = brands.brand(brandId);
  const author = seen('mailbox').find((mailbox) => mailbox.role === 'author');
  const first = all[0];
  const product = brand?.products.find((product) => all.some((mention) => mention.productId === product.id)) ?? null;
  const isMember = author !== undefined && author.lists.some((list) => list === 'consumer-provider' || list === 'free-mail');
  return {
    kind: 'brand-claim', id: `brand-claim:${brandId}`, places: all.slice(0, 6).map((mention) => mention.place),
    brandId, brandName: brand?.name ?? { ja: brandId, en: brandId },
    productId: product?.id ?? null, productName: product?.name ?? null,
    spoken: first?.spoken ?? 'body', isMain, brandDomains: brand?.domains ?? [],
    isAuthorPermitted: author !== undefined && !isMember && brands.maySpeakFor(brandId, author.domain),
  };
}

const SERVICE = /support|team|service|security|account|customer|center|centre|billing|notice|alert|department|desk|care/i;

/** "Hanako Yamada (Acme)" says for whom a person works; the mail does not claim to be from that company's desk. */
function isAffiliation(name: string, at: number): boolean {
  const person = /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+ \(/u.exec(name);
  return person !== null && at >= person[0].length && !SERVICE.test(name);
}

function inNames({ mail, brands, seen }: CollectorInput): readonly Mention[] {
  const author = seen('mailbox').find((mailbox) => mailbox.role === 'author');
  const named: Mention[] = [];
  if (author !== undefined) {
    const box = mail.message.header.from[0];
    const name = author.displayName;
    for (const mention of brands.mentionsIn(name)) {
      if (isAffiliation(name, mention.range.start)) continue;
      named.push({ ...mention, spoken: 'display-name', place: { view: 'author-name', at: mention.range, quote: name.slice(mention.range.start, mention.range.end), range: box?.displayNameRange ?? box?.range ?? null } });
    }
  }
  const subject = mail.message.header.subject;
  if (subject !== null) {
    for (const mention of brands.mentionsIn(subject.text)) named.push({ ...mention, spoken: 'subject', place: inField(mail, 'subject', subject, mention.range) });
  }
  return named;
}

function inBodyText({ mail, brands }: CollectorInput): readonly Mention[] {
  const { text, blocks, anchors } = mail.view;
  const isNearEnd = (at: number): boolean => at > text.length * 0.6 || text.length - at < 400;
  return brands.mentionsIn(text.slice(0, 200_000)).slice(0, 400).map((mention) => {
    const { start } = mention.range;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const line = text.slice(lineStart, Math.min(lineEnd, lineStart + 300)).trim();
    const spoken: Spoken = COPYRIGHT.test(line) ? 'copyright'
      : isNearEnd(start) && line.length <= 60 && SIGNED.test(line) ? 'signature'
      : blocks.some((block) => block.kind === 'heading' && block.range.start <= start && start < block.range.end) ? 'heading'
      : anchors.some((anchor) => anchor.range.start <= start && start < anchor.range.end) ? 'link-text' : 'body';
    return { ...mention, spoken, place: inBody(mail, mention.range) };
  });
}
