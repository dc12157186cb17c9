import { hrefOf } from '../../base/url.ts';
import type { LiveUrl } from '../../base/url.ts';
import type { BrandBook } from '../../brands/model.ts';
import { registrableDomain } from '../domains.ts';
import type { FormField, PageAsk, PageView } from './model.ts';

/** What a page shows itself as, and what it wants typed. */
export interface PageRecognised {
  /** In the brand's or product's own name; `null` where it is nobody's that the book knows, or its own. */
  readonly looksLike: string | null;
  readonly brandId: string | null;
  readonly productId: string | null;
  readonly asks: readonly PageAsk[];
  /** The words by which the page asks. */
  readonly asksFor: readonly string[];
}

/** The beginning of a page names whose it is; further down stand partners and news. */
const NAMING_LENGTH = 600;

const ASKS: readonly (readonly [PageAsk, RegExp])[] = [
  ['wallet-phrase', /seed phrase|recovery phrase|secret phrase|mnemonic|リカバリーフレーズ|復元フレーズ|シードフレーズ/i],
  ['card-code', /\bcv[vc]2?\b|security code|cc-csc|セキュリティコード|裏面.{0,6}3桁/i],
  ['one-time-code', /one-time|\botp\b|verification code|sms code|認証コード|確認コード|ワンタイム/i],
  ['pin', /暗証番号|\bpin\b/i],
  ['card', /card ?(?:number|no)|cc-number|\bcc(?:num|number)?\b|カード番号/i],
  ['id-photo', /passport|driver.?s licen[cs]e|identity document|免許証|マイナンバーカード|本人確認書類|在留カード/i],
  ['password', /password|passwd|パスワード|current-password/i],
  ['mail-account', /e-?mail|メール/i],
  ['personal-data', /birth|postal|phone|\btel\b|氏名|お名前|住所|生年月日|電話|郵便番号/i],
];

/** One field's wish. A field of type `password` is a secret, whatever it is called. */
function askOf({ type, name, label, autocomplete }: FormField): PageAsk | null {
  const words = `${label} ${name.replace(/[_-]/g, ' ')} ${name} ${autocomplete}`;
  if (type === 'file') return ASKS.find(([ask, pattern]) => ask === 'id-photo' && pattern.test(words))?.[0] ?? null;
  return ASKS.find(([, pattern]) => pattern.test(words))?.[0] ?? (type === 'password' ? 'password' : type === 'email' ? 'mail-account' : null);
}

export function asksOf({ forms }: PageView): readonly { readonly ask: PageAsk; readonly words: string }[] {
  return forms.flatMap(({ fields }) => fields.flatMap((field) => {
    const ask = askOf(field);
    return ask === null ? [] : [{ ask, words: field.label || field.name || field.type }];
  }));
}

export const hostOf = (url: LiveUrl | null): string => (url !== null && URL.canParse(hrefOf(url)) ? new URL(hrefOf(url)).hostname : '');

/** The view that shows most of what the page wants; the first where they are alike. */
export const tellingView = (views: readonly PageView[]): PageView | null => views.toSorted((a, b) => asksOf(b).length - asksOf(a).length)[0] ?? null;

/** Says whose page a view shows itself as: by its title, the words at its head, or pictures fetched from the brand's own servers. */
export function recognisePage(view: PageView, brands: BrandBook): PageRecognised {
  const asked = asksOf(view);
  const asks = [...new Set(asked.map(({ ask }) => ask))];
  const asksFor = [...new Set(asked.map(({ words }) => words.slice(0, 40)))].slice(0, 8);
  const nobody = { looksLike: null, brandId: null, productId: null, asks, asksFor };
  // A brand's own page shows other brands' names, too; it imitates nobody.
  if (brands.ownerOf(hostOf(view.finalUrl)) !== null) return nobody;
  const mention = brands.mentionsIn(view.title)[0] ?? brands.mentionsIn(view.text.slice(0, NAMING_LENGTH))[0];
  const fetched = view.resourceHosts.map((host) => brands.ownerOf(host)).find((brand) => brand !== null && brand.kind !== 'hosting');
  const brand = mention === undefined ? (fetched ?? null) : brands.brand(mention.brandId);
  if (brand === null || brand === undefined) return nobody;
  const product = brand.products.find(({ id }) => id === mention?.productId);
  return { ...nobody, looksLike: product?.name ?? brand.name.en, brandId: brand.id, productId: mention?.productId ?? null };
}

/** Where the page sends what is typed, when that is another house than its own. */
export function postsElsewhere(view: PageView): LiveUrl | null {
  const own = registrableDomain(hostOf(view.finalUrl)) ?? hostOf(view.finalUrl);
  const form = view.forms.find(({ action, fields }) => action !== null && /^https?$/.test(action.live[0]) && fields.length > 0 && (registrableDomain(hostOf(action)) ?? hostOf(action)) !== own);
  return form?.action ?? null;
}

/** Vantage points that were shown something else than the telling one: secrets asked of some and not of others. */
export function cloakedFrom(views: readonly PageView[]): readonly PageView[] {
  const telling = tellingView(views);
  if (telling === null || !asksOf(telling).some(({ ask }) => ask !== 'personal-data')) return [];
  // A page without its scripts is often an empty frame: that hides nothing.
  return views.filter((view) => view !== telling && view.vantage !== 'no-script' && asksOf(view).length === 0 && view.state !== 'too-slow' && view.state !== 'crashed');
}

