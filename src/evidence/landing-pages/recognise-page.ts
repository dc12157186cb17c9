import { hrefOf } from '../../base/url.ts';
import type { LiveUrl } from '../../base/url.ts';
import type { BrandBook } from '../../brands/model.ts';
import { registrableDomain } from '../domains.ts';
import type { FormField, LikenessSign, PageAsk, PageFingerprint, PageView } from './model.ts';
import { hotlinked, weighLikeness } from './weigh-likeness.ts';

/** What a page shows itself as, and what it wants typed. */
export interface PageRecognised {
  /** In the brand's or product's own name; `null` where it is nobody's that the book knows, or its own. */
  readonly looksLike: string | null;
  readonly brandId: string | null;
  readonly productId: string | null;
  readonly likeBy: readonly LikenessSign[];
  /** That brand's hosts, from which a stranger's page fetches. */
  readonly fetchesFrom: readonly string[];
  readonly asks: readonly PageAsk[];
  /** The words by which the page asks. */
  readonly asksFor: readonly string[];
}

/** Signs that together make a page somebody's: a name in its title, or two things that only copies have. */
const ENOUGH = 3;
/** A page that asks for nothing may be about the brand: something of the brand's own must stand on it. */
const ENOUGH_BEYOND_WORDS = 3;

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

/** Says whose page a view shows itself as; a brand's own page shows other brands' names, too, and imitates nobody. */
export function recognisePage(view: PageView, brands: BrandBook, pages: readonly PageFingerprint[] = []): PageRecognised {
  const asked = asksOf(view);
  const asks = [...new Set(asked.map(({ ask }) => ask))];
  const asksFor = [...new Set(asked.map(({ words }) => words.slice(0, 40)))].slice(0, 8);
  const nobody = { looksLike: null, brandId: null, productId: null, likeBy: [], fetchesFrom: [], asks, asksFor };
  if (brands.ownerOf(hostOf(view.finalUrl)) !== null) return nobody;
  const asksMuch = asks.some((ask) => ask !== 'mail-account' && ask !== 'other');
  const likeness = weighLikeness(view, brands, pages).find(({ weight, beyondWords }) => weight >= ENOUGH && (asksMuch || beyondWords >= ENOUGH_BEYOND_WORDS));
  const brand = likeness === undefined ? null : brands.brand(likeness.brandId);
  if (likeness === undefined || brand === null) return nobody;
  const product = brand.products.find(({ id }) => id === likeness.productId);
  return {
    ...nobody, looksLike: product?.name ?? brand.name.en, brandId: brand.id, productId: product?.id ?? null, likeBy: likeness.signs,
    fetchesFrom: hotlinked(view.resourceHosts, brands).filter(({ brandId }) => brandId === brand.id).map(({ host }) => host),
  };
}

/** Folders of a site's machinery: what is asked for there was put there by somebody who broke in. */
const MACHINERY = /\/(?:wp-content|wp-includes|wp-admin\/(?:css|js|images|includes)|\.well-known|node_modules|uploads|images|img|css|fonts|assets\/(?:img|css|js))\/(?:[^?#]*\/)?/i;

/** The folder of the site's machinery that the page lies in; `null` where it lies in none, or where it is no file of that folder. */
export function oddFolderOf({ finalUrl, forms }: PageView): string | null {
  if (finalUrl === null || forms.length === 0 || !URL.canParse(hrefOf(finalUrl))) return null;
  return MACHINERY.exec(new URL(hrefOf(finalUrl)).pathname)?.[0] ?? null;
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
  return views.filter((view) => view !== telling && view.vantage !== 'no-script' && asksOf(view).length === 0 && view.isUnread !== true && view.state !== 'too-slow' && view.state !== 'crashed');
}

