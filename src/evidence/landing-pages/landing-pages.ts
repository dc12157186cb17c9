import { found } from '../../base/outcome.ts';
import { registrableDomain } from '../domains.ts';
import type { Collector, CollectorInput } from '../collector.ts';
import type { LandingPage, LinkSeen, PageView } from '../model.ts';
import type { CaptureSummary } from '../ports.ts';
import { cloakedFrom, hostOf, oddFolderOf, postsElsewhere, recognisePage, tellingView } from './recognise-page.ts';

type Asks = LandingPage['asks'][number];

const ASKS: readonly (readonly [RegExp, Asks])[] = [
  [/password|パスワード|暗証番号|\bpin\b/i, 'password'], [/card|カード|cvv|cvc/i, 'card'], [/one-?time|otp|ワンタイム|認証コード|sms code/i, 'one-time-code'],
  [/mail (?:account|address)|e-?mail|メール/i, 'mail-account'], [/name|address|birth|phone|氏名|住所|生年月日|電話/i, 'personal-data'],
];

/** What stands behind the call to action, as the capture worker saw it. Only that one link is opened. */
export const collectLandingPages: Collector = async (input) => {
  const link = input.seen('link').find((link) => link.isCallToAction && /^https?$/.test(link.scheme));
  return link === undefined ? [] : [await visit(input, link)];
};

async function visit(input: CollectorInput, link: LinkSeen): Promise<LandingPage> {
  const outcome = await input.outside.capture(link.url);
  const base = { kind: 'landing-page', id: 'landing-page:0', places: link.places, url: link.url } as const;
  const seen: CaptureSummary | null = outcome.kind === 'found' ? outcome.value.value : null;
  const views = seen?.views ?? [];
  const view = tellingView(views);
  if (outcome.kind !== 'found' || seen === null || view === null) return { ...base, outcome, ...toldInWords(seen, input), state: null, postsTo: null, cloakedFrom: [], ownerBrandId: null, isReadersHouse: false, postsToBrandId: null, likeBy: [], fetchesFrom: [], oddFolder: null, files: [] };
  const { brandId, productId, looksLike, asks, asksFor, likeBy, fetchesFrom } = recognisePage(view, input.brands, input.pages);
  const [last, posted] = [hostOf(view.finalUrl), postsElsewhere(view)];
  const house = registrableDomain(last) ?? last;
  const answer = found({ ...outcome.value, value: { ...seen, looksLike, asksFor } });
  return {
    ...base, outcome: answer, brandId, ...productOf(input, brandId, productId), asks, state: view.state, postsTo: posted, cloakedFrom: cloakedFrom(views).map(({ vantage }) => vantage),
    ownerBrandId: input.brands.ownerOf(last)?.id ?? null, postsToBrandId: posted === null ? null : (input.brands.ownerOf(hostOf(posted))?.id ?? null),
    isReadersHouse: house !== '' && input.seen('mailbox').some(({ role, organizationalDomain }) => role === 'recipient' && organizationalDomain === house),
    likeBy, fetchesFrom, oddFolder: oddFolderOf(view), files: filesOf(views),
  };
}

/** Somebody looked and wrote down what they saw, in words. */
function toldInWords(seen: CaptureSummary | null, input: CollectorInput): Pick<LandingPage, 'brandId' | 'brandName' | 'productId' | 'productName' | 'asks'> {
  const mention = seen?.looksLike == null ? undefined : input.brands.mentionsIn(seen.looksLike)[0];
  return {
    brandId: mention?.brandId ?? null, ...productOf(input, mention?.brandId ?? null, mention?.productId ?? null),
    asks: [...new Set((seen?.asksFor ?? []).map((asked) => ASKS.find(([pattern]) => pattern.test(asked))?.[1] ?? 'other'))],
  };
}

function productOf({ brands }: CollectorInput, brandId: string | null, productId: string | null): Pick<LandingPage, 'brandName' | 'productId' | 'productName'> {
  const brand = brandId === null ? null : brands.brand(brandId);
  const isProductItself = brand !== null && (brand.kind === 'webmail' || productId !== null);
  return {
    brandName: brand === null ? null : { ja: brand.name.ja, en: brand.name.en },
    productId: isProductItself ? (productId ?? brandId) : null,
    productName: isProductItself ? (brand.products.find((product) => product.id === productId)?.name ?? brand.name.en) : null,
  };
}

/** One row a file, whichever visitors it was pushed at. */
function filesOf(views: readonly PageView[]): LandingPage['files'] {
  const all = views.flatMap(({ downloads = [] }) => downloads);
  return [...new Map(all.map((file) => [file.sha256 ?? file.name, file])).values()];
}
