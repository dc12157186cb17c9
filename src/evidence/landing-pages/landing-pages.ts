import type { Collector, CollectorInput } from '../collector.ts';
import type { LandingPage, LinkSeen } from '../model.ts';
import type { CaptureSummary } from '../ports.ts';

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

async function visit({ outside, brands }: CollectorInput, link: LinkSeen): Promise<LandingPage> {
  const outcome = await outside.capture(link.url);
  const seen: CaptureSummary | null = outcome.kind === 'found' ? outcome.value.value : null;
  const mention = seen?.looksLike == null ? undefined : brands.mentionsIn(seen.looksLike)[0];
  const brand = mention === undefined ? null : brands.brand(mention.brandId);
  const isProductItself = brand !== null && (brand.kind === 'webmail' || mention?.productId != null);
  return {
    kind: 'landing-page', id: 'landing-page:0', places: link.places, url: link.url, outcome,
    brandId: mention?.brandId ?? null,
    productId: isProductItself ? (mention?.productId ?? mention?.brandId ?? null) : null,
    productName: isProductItself ? (brand?.products.find((product) => product.id === mention?.productId)?.name ?? brand?.name.en ?? null) : null,
    asks: [...new Set((seen?.asksFor ?? []).map((asked) => ASKS.find(([pattern]) => pattern.test(asked))?.[1] ?? 'other'))],
  };
}
