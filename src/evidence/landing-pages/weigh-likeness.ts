import { hrefOf } from '../../base/url.ts';
import type { LiveUrl } from '../../base/url.ts';
import type { Brand, BrandBook, BrandMention } from '../../brands/model.ts';
import { unlikenessOf } from './unlikeness-of.ts';
import type { LikenessSign, PageFingerprint, PageView } from './model.ts';

/** One sign that a page shows itself as a brand's. */
interface Sign {
  readonly brandId: string;
  readonly productId: string | null;
  readonly sign: LikenessSign;
  readonly weight: number;
}

/** A brand that a page shows itself as, and by which signs. */
export interface Likeness {
  readonly brandId: string;
  readonly productId: string | null;
  readonly signs: readonly LikenessSign[];
  readonly weight: number;
  /** What of it words alone do not carry: a page that writes about a brand has only words. */
  readonly beyondWords: number;
}

/** What a page that only writes about a brand has, too. */
const WORDS: ReadonlySet<LikenessSign> = new Set(['title', 'words', 'drawn-words']);
/** The beginning of a page names whose it is; further down stand partners and news. */
const NAMING_LENGTH = 600;
/** How unlike a copied picture may be, and a window: the bits that differ over those that are set. */
const PICTURE_UNLIKE = 0.24;
const WINDOW_UNLIKE = 0.2;
/** A line that names whose page it is, is a heading; a longer one speaks of something. */
const HEADING_LENGTH = 40;
const LONGEST = 300;

/** Ways of signing in and paying that every shop offers, and makers of what runs a page: said of others, never of the page itself. */
const OF_OTHERS = /[^\s。、|]{0,20}(?:アカウント|ID)?(?:で|を使って|を利用して)(?:ログイン|サインイン|登録|続行|続ける|支払|お支払|決済|購入|ご購入)|(?:sign|log) ?(?:in|up|on) (?:with|using|via) [^\n。.|]{0,40}|(?:continue|pay|connect|register) (?:with|by|via) [^\n。.|]{0,40}|(?:powered|protected|hosted|provided) by [^\n。.|]{0,40}|(?:お支払い?方法|ご利用いただける(?:カード|お支払い)|we accept|payment methods?)[^\n]{0,160}/gi;
/** After a name, words that make a third thing of it: 「Amazonギフト券買取」, 「楽天市場店」. */
const COMPOUND = /^(?!(?:ログイン|サインイン|アカウント|会員|カード|銀行|マイページ|ユーザー|ウェブ|メール|公式|お客|本人|認証|確認|重要|セキュリティ|サービス))[ァ-ヶ一-龠々]/u;
/** After a name at the beginning of a line, what makes the line say whose page it is. */
const IS_NAMED = /^(?:$|[\s　:：|｜\-–—!！]|へようこそ|へサインイン|に?ログイン|をご利用|からの|サインイン|会員|アカウント|カード|公式|お客|webmail|login|sign)/iu;
/** Hosts from which pages of anybody fetch: fonts, maps, tests for robots, buttons, pictures for dealers. */
const LENT = /(?:^|\.)(?:gstatic|googleapis|googletagmanager|google-analytics|googleusercontent|doubleclick|youtube|ytimg)\.com$|^(?:www|maps|apis|accounts|translate)\.google\.(?:com|co\.jp)$|(?:^|\.)(?:payments-amazon|media-amazon|ssl-images-amazon|amazon-adsystem|cloudfront|amazonaws)\.(?:com|net)$|^(?:thumbnail|image|hbb|static)\.(?:image\.|afl\.)?rakuten\.co\.jp$|(?:^|\.)(?:r10s|apple-mapkit)\.(?:jp|com)$|^(?:appleid|js-cdn\.music)\.?(?:cdn-apple|apple)\.com$|(?:^|\.)(?:msecnd|azureedge|bing|clarity)\.(?:net|com|ms)$|(?:^|\.)jsdelivr\.net$/i;

/** Every brand that the page has signs of, the most likely first. */
export function weighLikeness(view: PageView, brands: BrandBook, pages: readonly PageFingerprint[]): readonly Likeness[] {
  const signs = [...fromWords(view, brands), ...fromPictures(view, brands), ...fromPlace(view, brands), ...pages.flatMap((page) => fromFingerprint(view, page))];
  const byBrand = new Map<string, Map<LikenessSign, Sign>>();
  for (const sign of signs) {
    const mine = byBrand.get(sign.brandId) ?? new Map<LikenessSign, Sign>();
    byBrand.set(sign.brandId, mine);
    const known = mine.get(sign.sign);
    if (known === undefined || known.weight < sign.weight) mine.set(sign.sign, sign);
  }
  return [...byBrand].map(([brandId, mine]): Likeness => {
    const told = [...mine.values()].toSorted((a, b) => b.weight - a.weight);
    const sum = (some: readonly Sign[]): number => some.reduce((total, { weight }) => total + weight, 0);
    return {
      brandId, productId: told.find(({ productId }) => productId !== null)?.productId ?? null, signs: told.map(({ sign }) => sign), weight: sum(told),
      beyondWords: sum(told.filter(({ sign }) => !WORDS.has(sign))),
    };
  }).toSorted((a, b) => b.weight - a.weight || (a.brandId < b.brandId ? -1 : 1));
}

const signOf = ({ brandId, productId }: BrandMention, sign: LikenessSign, weight: number): Sign => ({ brandId, productId, sign, weight });

/** A name that stands for itself, without what makes a third thing of it or says it of others. */
function namesIn(text: string, brands: BrandBook): readonly { readonly mention: BrandMention; readonly isPlain: boolean; readonly at: number }[] {
  const own = text.replace(OF_OTHERS, (hit) => ' '.repeat(hit.length));
  return brands.mentionsIn(own).map((mention) => ({ mention, isPlain: !COMPOUND.test(own.slice(mention.range.end)), at: mention.range.start }));
}

function fromWords({ title, text, drawnText }: PageView, brands: BrandBook): readonly Sign[] {
  const [titled] = namesIn(title.slice(0, LONGEST), brands);
  return [
    ...(titled === undefined ? [] : [signOf(titled.mention, 'title', titled.isPlain ? 3 : 1)]),
    ...named(text, 'words', brands),
    ...(drawnText?.kind === 'found' ? named(drawnText.value.text, 'drawn-words', brands) : []),
  ];
}

/** The name at the head of the words; one that is a heading before one that is mentioned. */
function named(text: string, sign: LikenessSign, brands: BrandBook): readonly Sign[] {
  const lines = text.slice(0, NAMING_LENGTH).split('\n').map((line) => line.trim());
  const [name] = lines.flatMap((line) => namesIn(line, brands).map((name) => ({ ...name, isHeading: line.length <= HEADING_LENGTH && name.at <= 1 && name.isPlain && IS_NAMED.test(line.slice(name.mention.range.end)) })))
    .toSorted((a, b) => Number(b.isHeading) - Number(a.isHeading));
  return name === undefined ? [] : [signOf(name.mention, sign, name.isHeading ? 3 : 1)];
}

/** What the pictures in the head are called, for a page whose words are drawn. */
function fromPictures({ looks }: PageView, brands: BrandBook): readonly Sign[] {
  return (looks?.pictures ?? []).flatMap(({ alt, url }): readonly Sign[] => [
    ...namesIn(alt, brands).slice(0, 1).map(({ mention, isPlain }) => signOf(mention, 'picture-name', isPlain ? 2 : 1)),
    ...wordsOf(lastPart(url), brands).map((brand): Sign => ({ brandId: brand.id, productId: null, sign: 'picture-name', weight: 2 })),
  ]);
}

function lastPart(url: LiveUrl | null): string {
  const href = url === null ? '' : hrefOf(url);
  return URL.canParse(href) ? (new URL(href).pathname.split('/').at(-1) ?? '').toLowerCase() : '';
}

/** Brands whose word for domains is a whole word of the name: `amazon_logo.png`. */
const wordsOf = (name: string, { brands }: BrandBook): readonly Brand[] => {
  const words = new Set(name.replace(/\.[a-z]+$/, '').split(/[^a-z0-9]+/).filter((word) => word.length >= 3));
  return words.size === 0 ? [] : brands.filter(({ domainWords }) => domainWords.some((word) => words.has(word)));
};

/** Where it stands: a host made to look like the brand's, and what it fetches from the brand's own servers. */
function fromPlace({ finalUrl, resourceHosts }: PageView, brands: BrandBook): readonly Sign[] {
  const host = finalUrl === null || !URL.canParse(hrefOf(finalUrl)) ? '' : new URL(hrefOf(finalUrl)).hostname;
  return [
    ...brands.likenessOf(host).slice(0, 1).map(({ brandId, productId }): Sign => ({ brandId, productId, sign: 'host', weight: 2 })),
    ...hotlinked(resourceHosts, brands).map(({ brandId }): Sign => ({ brandId, productId: null, sign: 'fetched', weight: 2 })),
  ];
}

/** Hosts of brands from which the page fetches what no stranger's page has a use for. */
export function hotlinked(hosts: readonly string[], brands: BrandBook): readonly { readonly host: string; readonly brandId: string }[] {
  return hosts.flatMap((host) => {
    const brand = LENT.test(host) ? null : brands.ownerOf(host);
    return brand === null || (brand.kind === 'hosting' && brand.id !== 'cpanel') ? [] : [{ host, brandId: brand.id }];
  });
}

function fromFingerprint(view: PageView, page: PageFingerprint): readonly Sign[] {
  const sign = (is: boolean, name: LikenessSign, weight: number): readonly Sign[] => (is ? [{ brandId: page.brand, productId: page.product ?? null, sign: name, weight }] : []);
  const forms = view.forms.map(({ fields }) => new Set(fields.flatMap(({ name, id = '' }) => [name, id])));
  const paths = [...(view.ownPaths ?? []), view.finalUrl === null ? '' : hrefOf(view.finalUrl)].map((path) => path.toLowerCase());
  const isLike = (look: string | null | undefined, known: readonly string[] | undefined, most: number): boolean => look != null && (known ?? []).some((one) => unlikenessOf(look, one) <= most);
  return [
    ...sign((page.fields ?? []).some((names) => names.length > 0 && forms.some((form) => names.every((name) => form.has(name)))), 'fields', 3),
    ...sign((page.paths ?? []).some((part) => paths.some((path) => path.includes(part))), 'paths', 2),
    ...sign(view.iconHash !== null && (page.icons ?? []).includes(view.iconHash), 'icon', 3),
    ...sign(view.looks?.iconNumber != null && (page.iconNumbers ?? []).includes(view.looks.iconNumber), 'icon', 3),
    ...sign(isLike(view.looks?.icon, page.iconLooks, PICTURE_UNLIKE), 'icon', 2),
    ...sign((view.looks?.pictures ?? []).some(({ look }) => isLike(look, page.looks, PICTURE_UNLIKE)), 'logo', 3),
    ...sign(isLike(view.looks?.layout, page.layouts, WINDOW_UNLIKE), 'layout', 1),
  ];
}
