import type { LiveUrl } from '../../base/url.ts';
import type { DomainListName } from '../../brands/model.ts';
import type { Base } from '../model.ts';

export interface LinkSeen extends Base<'link'> {
  readonly url: LiveUrl;
  readonly scheme: string;
  readonly host: string;
  readonly registrableDomain: string | null;
  readonly path: string;
  readonly text: string;
  readonly via: 'anchor' | 'text' | 'form' | 'resource' | 'attachment' | 'qr-code' | 'area';
  /** The one that the mail wants followed; `null` reason for the others. */
  readonly isCallToAction: boolean;
  readonly ownerBrandId: string | null;
  readonly lists: readonly DomainListName[];
  readonly brandWords: readonly { readonly brandId: string; readonly productId: string | null; readonly word: string }[];
  /** A host that the link's text shows. */
  readonly hostInText: string | null;
  readonly isAuthorsDomain: boolean;
  readonly isAddressLiteral: boolean;
  readonly hasUserInfo: boolean;
  readonly holdsRecipient: boolean;
}
