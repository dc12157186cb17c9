import type { LiveUrl } from '../../base/url.ts';
import type { DomainListName, Likeness } from '../../brands/model.ts';
import type { Base, Place } from '../model.ts';

/**
 * A link as some part of the mail brings it, before anybody has looked at it. Whoever finds links (in an attachment, in
 * a QR code) hands them to `find-links.ts` in this form; this room does everything else.
 */
export interface RawLink {
  /** As written: not mended, not resolved, entities of HTML undone. */
  readonly href: string;
  /** What the reader sees of it; empty where nothing is shown. */
  readonly text: string;
  readonly via: LinkSeen['via'];
  /** The words first, then the address in the source. */
  readonly places: readonly Place[];
  /** It is drawn as a button. */
  readonly isButton: boolean;
  /** A form that asks for a password, a card or a code. */
  readonly asksPassword?: boolean;
  /** What is read just before it, where nothing separates the two. */
  readonly before?: string;
}

/**
 * A link of the mail. `url`, `host` and what is said of them speak of the place that opens in the end, as far as it can
 * be read from the link itself; what stands in the mail is `writtenUrl`, and `wrappers` lie between the two.
 */
export interface LinkSeen extends Base<'link'> {
  readonly url: LiveUrl;
  readonly scheme: string;
  readonly host: string;
  readonly registrableDomain: string | null;
  /** `null` where it is the scheme's own. */
  readonly port: number | null;
  readonly path: string;
  readonly text: string;
  /**
   * `loaded`: fetched by the mail program without a click; `resource`: a frame, an object, SVG, the base of all links;
   * `other-part`: in the plain text that is passed over for the HTML, to a house that the HTML does not link to.
   */
  readonly via: 'anchor' | 'text' | 'form' | 'area' | 'meta-refresh' | 'resource' | 'loaded' | 'attachment' | 'qr-code' | 'other-part';
  readonly writtenUrl: LiveUrl;
  readonly writtenHost: string;
  /** The outermost first. */
  readonly wrappers: readonly LinkWrapper[];
  /** Ways of writing that show the eye something else than what opens. */
  readonly tricks: readonly LinkTrick[];
  /** The address holds another one, in the shape in which pages send their visitors on. */
  readonly mayLeadTo: { readonly url: LiveUrl; readonly host: string } | null;
  /** It is a form that asks for a password. */
  readonly asksPassword: boolean;
  /** The one that the mail wants followed. */
  readonly isCallToAction: boolean;
  /** Why this one was chosen; empty for all others. */
  readonly whyCallToAction: readonly CallToActionReason[];
  readonly ownerBrandId: string | null;
  readonly lists: readonly DomainListName[];
  readonly brandWords: readonly { readonly brandId: string; readonly productId: string | null; readonly word: string }[];
  /** Words of the host's own labels that look like the end of a domain: `jp` in `kagoya-jp.es`. */
  readonly endingsInside: readonly string[];
  /** The brands that the host is made to look like, and how. */
  readonly likeness: readonly Likeness[];
  /** A host that the link's text shows. */
  readonly hostInText: string | null;
  readonly isAuthorsDomain: boolean;
  readonly isAddressLiteral: boolean;
  /** Loopback and the networks inside houses. */
  readonly isPrivateAddress: boolean;
  /** The host as a browser shows it: other alphabets in their own letters. */
  readonly hostShown: string;
  /** One label mixes Latin letters with those of an alphabet that has look-alikes of them. */
  readonly isMixedScript: boolean;
  /** What stands before the `@`; `null` where there is none. */
  readonly userName: string | null;
  readonly hasUserInfo: boolean;
  readonly holdsRecipient: boolean;
}

/** A service between the written address and the place that opens. */
export interface LinkWrapper {
  readonly name: string;
  /**
   * `gateway`: a mail filter of the reader's side wrote it; `tracker`: the sender's mail service counts clicks;
   * `redirector`: a page of a well-known house sends anybody anywhere; `copy`: the page is shown under another name.
   */
  readonly kind: 'gateway' | 'tracker' | 'redirector' | 'copy';
  readonly host: string;
  /** Where it leads is kept by the service and does not stand in the address. */
  readonly isOpaque: boolean;
  /** The host that an opaque wrapper itself names as its goal. */
  readonly says: string | null;
}

export type LinkTrick =
  | 'user-info' | 'address-in-disguise' | 'backslash' | 'full-width' | 'look-alike-slash' | 'direction-override'
  | 'invisible-character' | 'percent-in-host' | 'odd-slashes' | 'odd-port' | 'defanged' | 'no-scheme';

export type CallToActionReason =
  | 'demand-words' | 'button' | 'asked-just-before' | 'form' | 'qr-code' | 'opens-by-itself' | 'picture' | 'login-path' | 'repeated' | 'only-link' | 'file-leads-there';
