import type { Collector, CollectorInput } from '../collector.ts';
import type { AddressPlace, AddressRecord, CertificatesSeen, LinkSeen, RegistrationSeen } from '../model.ts';
import { skipped } from '../../base/outcome.ts';
import { isAddressLiteral, isRegisteredName } from '../domains.ts';
import { hostingOf } from './hosting.ts';

const DAY_MS = 86_400_000;

/**
 * Whether a link is worth asking the world about: the call to action and everything that neither the brand book nor
 * the author's domain explains. A brand's own pages are not looked up: it would only tell the world who reads what.
 */
export function linksToAskAbout(input: CollectorInput): readonly LinkSeen[] {
  const asked = new Map<string, LinkSeen>();
  for (const link of input.seen('link')) {
    // What is only loaded is no place that the reader is sent to, and the mail may load from anywhere.
    if (link.host === '' || link.via === 'loaded' || (link.ownerBrandId !== null && !link.isCallToAction)) continue;
    if (link.isCallToAction || !asked.has(link.host)) asked.set(link.host, link);
  }
  return [...asked.values()].toSorted((a, b) => Number(b.isCallToAction) - Number(a.isCallToAction)).slice(0, 5);
}

/** Where the hosts behind the links stand, and since when their names exist. */
export const collectLinkHosts: Collector = async (input) => {
  const answers = await Promise.all(linksToAskAbout(input).map((link) => look(input, link)));
  return answers.flat();
};

async function look(input: CollectorInput, link: LinkSeen): Promise<readonly (AddressRecord | AddressPlace | RegistrationSeen | CertificatesSeen)[]> {
  const domain = link.registrableDomain;
  const [hosts, registration, certificates] = await Promise.all([
    addressesOf(input, link),
    domain === null ? [] : registrationOf(input, link, domain),
    // The logs are slow and belong to one third party: they are asked about the one link that matters.
    domain === null || !link.isCallToAction ? [] : certificatesOf(input, link, domain),
  ]);
  return [hosts, registration, certificates].flat();
}

async function addressesOf(input: CollectorInput, link: LinkSeen): Promise<readonly (AddressRecord | AddressPlace)[]> {
  const literal = isAddressLiteral(link.host);
  const record: AddressRecord | null = literal ? null
    : { kind: 'address-record', id: `address-record:${link.host}`, places: link.places, host: link.host, outcome: await input.outside.dns(link.host, 'A') };
  const addresses = literal ? [link.host] : record?.outcome.kind === 'found' ? record.outcome.value.value : [];
  const places = await Promise.all(addresses.slice(0, 2).map((address) => placeOf(input, link, address)));
  return [...(record === null ? [] : [record]), ...places];
}

async function placeOf({ outside }: CollectorInput, link: LinkSeen, address: string): Promise<AddressPlace> {
  const outcome = await outside.placeOfAddress(address);
  const place = outcome.kind === 'found' ? outcome.value.value : null;
  return { kind: 'address-place', id: `address-place:${address}`, places: link.places, address, of: 'link-host', host: link.host, outcome, ...hostingOf(address, place) };
}

async function registrationOf({ outside, seen }: CollectorInput, link: LinkSeen, domain: string): Promise<RegistrationSeen> {
  // A name under somebody's private suffix (`x.pages.dev`) was registered with nobody; the suffix's own age says nothing.
  const outcome = isRegisteredName(domain) ? await outside.registration(domain) : skipped('not-needed');
  const registeredAt = outcome.kind === 'found' ? outcome.value.value.registeredAt : null;
  const arrived = seen('hop').find((hop) => hop.isBoundary)?.time ?? null;
  const registered = registeredAt === null ? Number.NaN : Date.parse(registeredAt);
  return {
    kind: 'registration', id: `registration:${domain}`, places: link.places, domain, outcome,
    ageDays: arrived === null || Number.isNaN(registered) ? null : Math.floor((arrived - registered) / DAY_MS),
  };
}

async function certificatesOf({ outside }: CollectorInput, link: LinkSeen, domain: string): Promise<CertificatesSeen> {
  return { kind: 'certificates', id: `certificates:${domain}`, places: link.places, domain, outcome: await outside.certificates(domain) };
}
