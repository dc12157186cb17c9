import type { DefangedUrl } from '../../base/url.ts';
import { hrefOf, refang } from '../../base/url.ts';
import type { Dissection } from '../../report/model.ts';
import type { SiteEntry } from '../model.ts';
import { plainHost } from './guard-host.ts';

/** What machines can act on, with real dots. */
export interface Indicators {
  /** Addresses of pages; none with a masked part, which would be no address. */
  readonly urls: readonly { readonly url: string; readonly host: string }[];
  readonly domains: readonly string[];
}

/** The indicators of one warning. Only hosts that the mail wants opened; a name on its own only where the guard lets it. */
export function indicatorsOf(dissection: Dissection, entry: SiteEntry): Indicators {
  const wanted = new Set(entry.hosts.map((each) => each.host));
  const isDangerous = dissection.verdict.label === 'phishing' || dissection.verdict.label === 'malware';
  const urls = !isDangerous ? [] : dissection.links.filter((link) => wanted.has(link.host) && !link.url.includes('***') && !isBrands(dissection, link.id))
    .flatMap((link) => {
      const url = asUri(hrefOf(refang(link.url as DefangedUrl)));
      return url === null ? [] : [{ url, host: plainHost(link.host) }];
    });
  return { urls: [...new Map(urls.map((each) => [each.url, each])).values()], domains: [...new Set(entry.hosts.flatMap((each) => (each.name === null ? [] : [plainHost(each.name)])))] };
}

const isBrands = (dissection: Dissection, id: string): boolean => dissection.observations.some((seen) => seen['id'] === id && typeof seen['ownerBrandId'] === 'string');

/** The address as a URI of letters that every program reads; `null` for what is no web address. */
function asUri(url: string): string | null {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : null;
}

/** The author's address where no part of it is masked: a person's mailbox is, an office's is not. */
export function plainSender({ mail }: Dissection): string | null {
  return /^[^@*\s]+@[^@*\s]+$/.test(mail.authorAddress) ? mail.authorAddress.replaceAll('[.]', '.') : null;
}
