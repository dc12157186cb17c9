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
  const main = mainBrand(byBrand);
  return [...byBrand].slice(0, 12).map(([brandId, all]) => claim(input, brandId, all, brandId === main));
};

/** The strongest claim; among equals, the brand named more often. */
function mainBrand(byBrand: ReadonlyMap<string, readonly Mention[]>): string | null {
  const best = [...byBrand].toSorted(([, a], [, b]) => strength(b) - strength(a) || b.length - a.length)[0];
  return best !== undefined && strength(best[1]) >= MAIN_CLAIM ? best[0] : null;
}

// A brand that only the subject names must be named by the body too: subjects talk about all sorts of firms.
function strength(mentions: readonly Mention[]): number {
  const first = mentions[0];
  if (first === undefined) return 0;
  const isNamedTwice = mentions.some((mention) => mention.spoken !== 'subject');
  return first.spoken === 'subject' && !isNamedTwice ? MAIN_CLAIM - 1 : STRENGTH[first.spoken];
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

function inNames({ mail, brands, seen }: CollectorInput): readonly Mention[] {
  const author = seen('mailbox').find((mailbox) => mailbox.role === 'author');
  const named: Mention[] = [];
  if (author !== undefined) {
    const box = mail.message.header.from[0];
    const name = author.displayName;
    for (const mention of brands.mentionsIn(name)) {
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
