import type { TextRange } from '../../base/range.ts';
import type { LikenessKind } from '../../brands/model.ts';
import type { Collector, CollectorInput } from '../collector.ts';
import type { BrandClaim, MailboxSeen, Place } from '../model.ts';
import { registrableDomain } from '../domains.ts';
import { inBody, inField, inSource } from '../place.ts';
import { voicesIn, voicesOf } from './body-voices.ts';
import type { Spoken } from './model.ts';

/** How strongly each way of naming a brand says "this is who writes to you". */
const STRENGTH: Readonly<Record<Spoken, number>> = {
  'display-name': 9, copyright: 7, addressing: 6, signature: 6, address: 5, attached: 5, 'address-words': 4, subject: 4, heading: 3, 'link-text': 2, 'image-alt': 2, body: 1,
};
/** Below this a mention is a mention only: subjects, headings and texts talk about all sorts of firms and their products. */
const OWN_VOICE = STRENGTH.address;

/** Text in which brands are looked for; longer mails repeat themselves. */
const SEARCHED_CHARACTERS = 200_000;
const MENTIONS = 400;
const PICTURES = 40;
const CLAIMS = 12;
const PLACES = 6;

interface Mention {
  readonly brandId: string;
  readonly productId: string | null;
  readonly spoken: Spoken;
  /** Asked for only where the mention is shown: finding the bytes costs more than finding the name. */
  readonly place: () => Place;
}

interface Naming {
  readonly brandId: string;
  /** The strongest first. */
  readonly mentions: readonly Mention[];
  readonly voices: readonly Spoken[];
  /** All different ways of naming it, added up. */
  readonly strength: number;
}

/** Who the mail says it is: each brand named where a sender names itself, with the words. */
export const collectClaims: Collector = (input) => {
  const author = input.seen('mailbox').find((mailbox) => mailbox.role === 'author') ?? null;
  const spoken = [...inDisplayName(input, author), ...inSubject(input), ...inBodyText(input), ...inPictures(input), ...inAttachedText(input)];
  const named = new Set(spoken.map((mention) => mention.brandId));
  // An address alone claims nothing: who works there, or bought that name, need not speak for the brand.
  const mentions = [...spoken, ...inAddress(input, author).filter((mention) => named.has(mention.brandId))];
  const namings = [...Map.groupBy(mentions, (mention) => mention.brandId)].map(([brandId, all]) => namingOf(brandId, all))
    .toSorted((a, b) => b.strength - a.strength || b.mentions.length - a.mentions.length);
  const main = namings.find((naming) => isOwnVoice(naming) && !isProvidersFooter(naming, author));
  return namings.slice(0, CLAIMS).map((naming) => claim(input, author, naming, naming === main));
};

function namingOf(brandId: string, all: readonly Mention[]): Naming {
  const mentions = all.toSorted((a, b) => STRENGTH[b.spoken] - STRENGTH[a.spoken]);
  const voices = [...new Set(mentions.map((mention) => mention.spoken))];
  return { brandId, mentions, voices, strength: voices.reduce((sum, voice) => sum + STRENGTH[voice], 0) };
}

const isOwnVoice = ({ voices }: Naming): boolean => voices.some((voice) => STRENGTH[voice] >= OWN_VOICE);

/** Free mail writes its own advertisement under its members' letters: no member claims to be the provider by that. */
const isProvidersFooter = (naming: Naming, author: MailboxSeen | null): boolean =>
  author !== null && author.isMembers && author.ownerBrandId === naming.brandId && !naming.voices.includes('display-name');

function claim({ brands }: CollectorInput, author: MailboxSeen | null, naming: Naming, isMain: boolean): BrandClaim {
  const { brandId, mentions, voices } = naming;
  const brand = brands.brand(brandId);
  const product = brand?.products.find((product) => mentions.some((mention) => mention.productId === product.id)) ?? null;
  return {
    kind: 'brand-claim', id: `brand-claim:${brandId}`, places: mentions.slice(0, PLACES).map((mention) => mention.place()),
    brandId, brandName: brand?.name ?? { ja: brandId, en: brandId },
    productId: product?.id ?? null, productName: product?.name ?? null,
    spoken: voices[0] ?? 'body', voices, isOwnVoice: isOwnVoice(naming), isMain,
    brandDomains: brand?.domains ?? [], senderDomains: brand?.senders ?? [],
    isAuthorPermitted: author !== null && !author.isMembers && brands.maySpeakFor(brandId, author.domain),
  };
}

const SERVICE = /support|team|service|security|account|customer|center|centre|billing|notice|alert|department|desk|care/i;

/** "Hanako Yamada (Acme)" says for whom a person works, "Quinn, Dell" is a person: neither is that company's desk. */
function isPersons(name: string, at: number): boolean {
  if (SERVICE.test(name)) return false;
  const person = /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+ \(/u.exec(name);
  return (person !== null && at >= person[0].length) || /^\p{Lu}\p{L}+, \p{Lu}\p{L}+$/u.test(name);
}

/** "Lockpress Apple News" from lockpress.example: who names itself first speaks about the other one. */
function namesItself(name: string, at: number, author: MailboxSeen): boolean {
  const own = author.organizationalDomain?.split('.')[0] ?? '';
  const found = own.length < 4 ? -1 : name.toLowerCase().indexOf(own);
  return found >= 0 && found + own.length <= at;
}

const DOMAIN_IN_NAME = /[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;

function inDisplayName({ mail, brands }: CollectorInput, author: MailboxSeen | null): readonly Mention[] {
  const name = author?.displayName ?? '';
  if (author === null || name === '') return [];
  const box = mail.message.header.from[0];
  const mention = (brandId: string, productId: string | null, at: TextRange): Mention => ({
    brandId, productId, spoken: 'display-name',
    place: () => ({ view: 'author-name', at, quote: name.slice(at.start, at.end), range: box?.displayNameRange ?? box?.range ?? null }),
  });
  const named = brands.mentionsIn(name).filter(({ range }) => !isPersons(name, range.start) && !namesItself(name, range.start, author))
    .map((found) => mention(found.brandId, found.productId, found.range));
  const domains = [...name.matchAll(DOMAIN_IN_NAME)].flatMap((found) => {
    // A paper that is called by its own domain claims nothing else by it.
    const isOwn = registrableDomain(found[0]) === author.organizationalDomain;
    const brandId = brands.ownerOf(found[0])?.id ?? (isOwn ? undefined : brands.likenessOf(found[0])[0]?.brandId);
    const isNamed = brandId === undefined || named.some((other) => other.brandId === brandId);
    return isNamed ? [] : [mention(brandId, null, { start: found.index, end: found.index + found[0].length })];
  });
  return [...named, ...domains];
}

function inSubject({ mail, brands }: CollectorInput): readonly Mention[] {
  const { subject } = mail.message.header;
  return subject === null ? [] : brands.mentionsIn(subject.text).map(({ brandId, productId, range }) => ({ brandId, productId, spoken: 'subject', place: () => inField(mail, 'subject', subject, range) }));
}

/** A domain that can only be meant for the brand's own; others hold its word as a dealer's does. */
const DRESSED: readonly LikenessKind[] = ['domain-inside', 'dashes-for-dots', 'confusable', 'country-added', 'nearly-inside', 'mistyped'];

/** A letter among people: it answers one, came over a list, or is from somebody's own mailbox. The house that they work for does not speak in it. */
function isAmongPeople({ mail, seen }: CollectorInput, author: MailboxSeen): boolean {
  if (seen('subject').some((subject) => subject.hasThread) || mail.message.header.list.some(({ name }) => LIST_OF_PEOPLE.test(name))) return true;
  if (SERVICE.test(author.displayName) || SERVICE.test(author.localPart)) return false;
  const local = author.localPart.toLowerCase();
  return (author.displayName.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => local.includes(word)).length > 0 && PERSON.test(author.displayName);
}

/** A list that its readers write to; List-Unsubscribe alone is a newsletter's. */
const LIST_OF_PEOPLE = /^list-(?:post|archive)$/i;
const PERSON = /^"?\p{Lu}[\p{L}.'-]*(?:,? \p{Lu}[\p{L}.'-]*)+"?$/u;

function inAddress(input: CollectorInput, author: MailboxSeen | null): readonly Mention[] {
  if (author === null) return [];
  const place = author.places[0] ?? inSource(author.addrSpec, null);
  const mention = (brandId: string, productId: string | null, spoken: Spoken): Mention => ({ brandId, productId, spoken, place: () => place });
  return [
    ...(author.ownerBrandId === null || author.isMembers ? [] : [mention(author.ownerBrandId, null, isAmongPeople(input, author) ? 'address-words' : 'address')]),
    ...author.likeness.map(({ brandId, productId, how }) => mention(brandId, productId, DRESSED.includes(how) ? 'address' : 'address-words')),
    ...author.localPartLikeness.map(({ brandId, productId }) => mention(brandId, productId, 'address-words')),
  ];
}

function inBodyText({ mail, brands }: CollectorInput): readonly Mention[] {
  const voiceAt = voicesOf(mail);
  return brands.mentionsIn(mail.view.text.slice(0, SEARCHED_CHARACTERS)).slice(0, MENTIONS).map(({ brandId, productId, range }) => ({
    brandId, productId, spoken: voiceAt(range.start, range.end), place: () => inBody(mail, range),
  }));
}

/** A logo says by its alternative text whose it is. */
function inPictures({ mail, brands }: CollectorInput): readonly Mention[] {
  const { images, partId } = mail.view;
  return images.slice(0, PICTURES).flatMap((image) => image.alt === '' ? [] : brands.mentionsIn(image.alt).map(({ brandId, productId }): Mention => ({
    brandId, productId, spoken: 'image-alt', place: () => inSource(image.alt, partId === null ? null : mail.locateInPart(partId, image.sourceRange)),
  })));
}

/** A page or a paper that names itself does so at its top. */
const HEAD_CHARACTERS = 160;
const ATTACHED_CHARACTERS = 3_000;
/** A mail of more words says itself who writes. */
const FEW_CHARACTERS = 400;

/** What a short attached text names at its head or in a voice of its own. Colleagues send each other a company's papers: those lead to that company. */
function inAttachedText({ mail, brands, seen }: CollectorInput): readonly Mention[] {
  return seen('attached-text').filter(({ text, from }) => text.length <= ATTACHED_CHARACTERS && from !== 'mail').slice(0, 4).flatMap(({ title, text, partId, from }) => {
    const words = text.startsWith(title) ? text : `${title}\n${text}`;
    const voiceAt = voicesIn({ text: words, blocks: [], anchors: [] });
    const range = mail.message.parts[partId]?.bodyRange ?? null;
    return brands.mentionsIn(words).slice(0, 40).map(({ brandId, productId, range: at }): Mention => {
      const leadsAway = seen('link').some((link) => (from === 'picture' || link.via === 'attachment' || link.via === 'qr-code') && link.host !== '' && link.ownerBrandId !== brandId && !link.isAuthorsDomain);
      const isHeading = at.start < HEAD_CHARACTERS || STRENGTH[voiceAt(at.start, at.end)] >= OWN_VOICE;
      const isOwn = leadsAway && isHeading && mail.view.text.trim().length < FEW_CHARACTERS;
      return { brandId, productId, spoken: isOwn ? 'attached' : 'body', place: () => inSource(words.slice(at.start, at.end), range) };
    });
  });
}
