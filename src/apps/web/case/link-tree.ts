import type { LinkSeen } from '../../../evidence/model.ts';
import type { Dissection, LookupView } from '../../../report/model.ts';

/** One link as it stands in the mail, and all that lies between it and the place that opens. */
export interface LinkLeaf {
  readonly id: string;
  readonly text: string;
  readonly via: LinkSeen['via'];
  readonly isCallToAction: boolean;
  readonly why: LinkSeen['whyCallToAction'];
  /** As written in the mail, defanged; then through whom; then what opens. */
  readonly written: string;
  readonly wrappers: LinkSeen['wrappers'];
  readonly opens: string;
  readonly mayLeadTo: string | null;
  readonly tricks: LinkSeen['tricks'];
  /** Findings that rest on it, counted from 1. */
  readonly findings: readonly number[];
}

/** Where links end: one house, whatever leads there. */
export interface LinkHouse {
  readonly domain: string;
  readonly hosts: readonly string[];
  readonly ownerBrandId: string | null;
  readonly likeTo: readonly string[];
  readonly isAuthorsDomain: boolean;
  readonly holdsCallToAction: boolean;
  readonly links: readonly LinkLeaf[];
  /** What was asked about it, and how that ended. */
  readonly answers: readonly LookupView[];
}

/** An observation of the report: the evidence's own shape, its words masked and its addresses defanged. */
type Shown<T> = { readonly [K in keyof T]: T[K] };

/** All links by the house that opens in the end; the one that the mail wants followed comes first. */
export function linkTree({ observations, findings, lookups }: Pick<Dissection, 'observations' | 'findings' | 'lookups'>): readonly LinkHouse[] {
  const links = observations.filter((seen) => seen['kind'] === 'link') as unknown as readonly Shown<LinkSeen>[];
  const groups = Map.groupBy(links, (link) => houseOf(link));
  const houses = [...groups].map(([domain, own]): LinkHouse => {
    const hosts = [...new Set(own.map((link) => String(link.host)).filter((host) => host !== ''))];
    const [first] = own;
    return {
      domain, hosts, ownerBrandId: first?.ownerBrandId ?? null, likeTo: [...new Set(own.flatMap((link) => link.likeness.map((each) => each.likeTo)))], isAuthorsDomain: own.some((link) => link.isAuthorsDomain), holdsCallToAction: own.some((link) => link.isCallToAction),
      links: leavesOf(own, findings), answers: answersOn(own, hosts, domain, { observations, lookups }),
    };
  });
  return houses.toSorted((a, b) => Number(b.holdsCallToAction) - Number(a.holdsCallToAction));
}

const houseOf = (link: Shown<LinkSeen>): string => (link.host === '' ? `${link.scheme}:` : String(link.registrableDomain ?? link.host));

function leavesOf(links: readonly Shown<LinkSeen>[], findings: Dissection['findings']): readonly LinkLeaf[] {
  return links.map((link) => ({
    id: link.id, text: link.text, via: link.via, isCallToAction: link.isCallToAction, why: link.whyCallToAction, written: String(link.writtenUrl), wrappers: link.wrappers, opens: String(link.url),
    mayLeadTo: link.mayLeadTo === null ? null : String(link.mayLeadTo.url), tricks: link.tricks,
    findings: findings.flatMap((finding, at) => (finding.observations.includes(link.id) ? [at + 1] : [])),
  })).toSorted((a, b) => Number(b.isCallToAction) - Number(a.isCallToAction));
}

function answersOn(links: readonly Shown<LinkSeen>[], hosts: readonly string[], domain: string, { observations, lookups }: Pick<Dissection, 'observations' | 'lookups'>): readonly LookupView[] {
  const names = new Set([...hosts, domain]);
  const ids = new Set(links.map((link) => link.id));
  const addresses = new Set(observations.filter((seen) => seen['kind'] === 'address-place' && names.has(String(seen['host']))).map((seen) => seen['address']));
  const isOnIt = (seen: Readonly<Record<string, unknown>>): boolean => {
    switch (seen['kind']) {
      case 'address-record': return names.has(String(seen['host']));
      case 'address-place': return seen['of'] === 'link-host' && names.has(String(seen['host']));
      case 'network-holder': return seen['of'] === 'link-host' && addresses.has(seen['address']);
      case 'registration': case 'certificates': return names.has(String(seen['domain']));
      case 'blocklist': case 'landing-page': return links.some((link) => link.url === seen['url']) || ids.has(String(seen['id']).split(':').slice(1, 3).join(':'));
      default: return false;
    }
  };
  const about = new Set(observations.filter(isOnIt).map((seen) => seen['id']));
  return lookups.filter((lookup) => about.has(lookup.observation));
}
