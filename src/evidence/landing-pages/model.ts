import type { Bilingual } from '../../base/bilingual.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { LiveUrl } from '../../base/url.ts';
import type { Answer, CaptureSummary } from '../ports.ts';
import type { Base } from '../model.ts';

/** Who the browser said it was. */
export type VantageId = 'ja-phone' | 'ja-desktop' | 'en-desktop' | 'no-script' | 'via-proxy';

/**
 * What became of a visit. `refused`: our own guard did not let the browser there; `dead`: no such host, or nobody
 * answers; `block-page`: a page that says that we may not see it, or that somebody warns of it.
 */
export type PageState =
  | 'ok' | 'empty' | 'block-page' | 'captcha' | 'parked' | 'suspended' | 'not-found' | 'server-error' | 'dead' | 'refused' | 'too-slow' | 'too-large'
  | 'redirect-loop' | 'download' | 'crashed';

/** One address on the way to the page, and what led to it. */
export interface ChainStep {
  readonly url: LiveUrl;
  readonly via: 'link' | 'http' | 'meta' | 'script' | 'form';
  /** `null` where it never answered. */
  readonly status: number | null;
  /** The machine that was connected to; `null` where none was. */
  readonly address: string | null;
}

export interface FormField {
  /** The input's type, `select` or `textarea`. */
  readonly type: string;
  readonly name: string;
  /** Missing where it has none. */
  readonly id?: string;
  /** Whatever a reader sees of it: label, placeholder, the words before it. */
  readonly label: string;
  readonly autocomplete: string;
}

export interface PageForm {
  /** Where it posts; `null` where the page itself does not say. Fields outside any form stand in one of these, too. */
  readonly action: LiveUrl | null;
  readonly method: 'get' | 'post';
  readonly fields: readonly FormField[];
}

/** A picture on the page, as it was drawn. */
export interface PagePicture {
  readonly url: LiveUrl | null;
  readonly alt: string;
  /** Perceptual hash; see `PageLooks`. */
  readonly look: string | null;
}

/**
 * How the page looks, by perceptual hashes: alike where pictures look alike, whatever their bytes.
 * *Shape*: hexadecimal; the first half says where it grows brighter from left to right, the second where darker.
 */
export interface PageLooks {
  /** Of the window as a whole, 16 by 16 places. */
  readonly layout: string | null;
  /** Of the icon, 8 by 8 places. */
  readonly icon: string | null;
  /** The number by which search engines for servers know the icon's bytes. */
  readonly iconNumber: number | null;
  /** Pictures in the page's head, where a logo stands, 8 by 8 places each. */
  readonly pictures: readonly PagePicture[];
}

/** The page as one vantage point showed it. */
export interface PageView {
  readonly vantage: VantageId;
  readonly state: PageState;
  readonly finalUrl: LiveUrl | null;
  readonly chain: readonly ChainStep[];
  readonly title: string;
  /** What a reader sees, cut at a limit. */
  readonly text: string;
  readonly forms: readonly PageForm[];
  /** Hosts that the page fetched from, itself left out. */
  readonly resourceHosts: readonly string[];
  /** SHA-256 of the icon's bytes. */
  readonly iconHash: string | null;
  /** Missing where nobody measured it. */
  readonly looks?: PageLooks;
  /** Paths of what the page fetched from its own host. */
  readonly ownPaths?: readonly string[];
  /** SHA-256 of the picture of its window (PNG), where one was taken and kept. */
  readonly screenshot?: string | null;
  /** Words in the picture of its window. Missing where its words stand as text, and nobody had to read the picture. */
  readonly drawnText?: Outcome<{ readonly text: string }>;
  /** Its document could not be had: that it shows no text and no form says nothing. */
  readonly isUnread?: true;
  /** Files that it pushed at its visitor. */
  readonly downloads?: readonly { readonly name: string; readonly sha256: string | null }[];
}

/** By what a page shows itself as a brand's. */
export type LikenessSign = 'title' | 'words' | 'drawn-words' | 'fields' | 'paths' | 'icon' | 'logo' | 'layout' | 'picture-name' | 'host' | 'fetched';

/** By what copies of one page of a brand are known. *Source*: `data/pages`, and what a user has learned. */
export interface PageFingerprint {
  readonly brand: string;
  readonly product?: string;
  /** Names or ids of fields that stand together in one form. */
  readonly fields?: readonly (readonly string[])[];
  /** Parts of its own paths, in lower case. */
  readonly paths?: readonly string[];
  /** SHA-256. */
  readonly icons?: readonly string[];
  readonly iconNumbers?: readonly number[];
  /** See `PageLooks`. */
  readonly iconLooks?: readonly string[];
  readonly looks?: readonly string[];
  readonly layouts?: readonly string[];
}

export type PageAsk =
  | 'password' | 'card' | 'card-code' | 'one-time-code' | 'pin' | 'id-photo' | 'wallet-phrase' | 'mail-account' | 'personal-data' | 'other';

export interface LandingPage extends Base<'landing-page'> {
  readonly url: LiveUrl;
  readonly outcome: Outcome<Answer<CaptureSummary>>;
  readonly brandId: string | null;
  /** That brand's own name. */
  readonly brandName: Bilingual | null;
  readonly productId: string | null;
  readonly productName: string | null;
  readonly asks: readonly PageAsk[];
  /** `null` where no browser looked. */
  readonly state: PageState | null;
  /** Another house than the page's own, to which a form sends what is typed. */
  readonly postsTo: LiveUrl | null;
  /** Who was not shown what the page asks of others. */
  readonly cloakedFrom: readonly VantageId[];
  /** Brand that owns the page's last address. */
  readonly ownerBrandId: string | null;
  /** Its last address lies under the domain of whom the mail was for: their own house runs what it shows. */
  readonly isReadersHouse: boolean;
  /** Brand that owns {@link LandingPage.postsTo}. */
  readonly postsToBrandId: string | null;
  /** By what it shows itself as the brand's. */
  readonly likeBy: readonly LikenessSign[];
  /** Hosts of that brand from which it fetches pictures and styles, though it is not the brand's. */
  readonly fetchesFrom: readonly string[];
  /** A folder in its path in which no owner of a site keeps a page with questions. */
  readonly oddFolder: string | null;
  /** Files that it pushed at its visitor. */
  readonly files: readonly { readonly name: string; readonly sha256: string | null }[];
}
