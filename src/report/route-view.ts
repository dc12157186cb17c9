import type { AddressPlace, Evidence, HopSeen, ObservationOf } from '../evidence/model.ts';
import type { HopView, OriginView, RouteView } from './model.ts';
import type { SafeTextMaker } from './safe-text.ts';

/** The way of the mail: every hop with what is odd about it, the boundary and how it is known, whose network stood there. */
export function routeView({ observations }: Evidence, safe: SafeTextMaker): RouteView {
  const trace = observations.find((seen) => seen.kind === 'trace');
  const clocks = observations.filter((seen) => seen.kind === 'clock');
  const hops = observations.filter((seen) => seen.kind === 'hop');
  const place = observations.find((seen) => seen.kind === 'address-place' && seen.of === 'boundary-client');
  return {
    boundary: trace?.boundary ?? null, foundBy: trace?.foundBy ?? null, missing: trace?.missing ?? null,
    hops: hops.map((hop) => hopView(hop, clocks.find((clock) => clock.hop === hop.index), safe)),
    origin: place?.kind === 'address-place' ? originView(place, safe) : null,
  };
}

export const isoOf = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

function hopView(hop: HopSeen, clock: ObservationOf<'clock'> | undefined, safe: SafeTextMaker): HopView {
  const text = (value: string | null) => (value === null ? null : safe.text(value));
  return {
    index: hop.index, standing: hop.standing, helo: text(hop.helo), reverseName: text(hop.reverseName), address: hop.address, addressKind: hop.addressKind,
    by: text(hop.by), time: isoOf(hop.time), delayMs: hop.delayMs, clock: clock === undefined ? null : { what: clock.what, byMs: clock.byMs },
  };
}

/** A relay or a rented server is registered where its landlord is: that country would point at nobody, so no format gets it. */
function originView({ address, outcome, reverseProxy, rentedFrom }: AddressPlace, safe: SafeTextMaker): OriginView {
  const answer = outcome.kind === 'found' ? outcome.value : null;
  const text = (value: string | null | undefined) => (value == null ? null : safe.text(value));
  return {
    address, outcome: outcome.kind, asn: answer?.value.asn ?? null, network: text(answer?.value.asName),
    country: reverseProxy === null && rentedFrom === null ? (answer?.value.country ?? null) : null,
    reverseProxy: text(reverseProxy), rentedFrom: text(rentedFrom), source: text(answer?.source), takenAt: answer?.takenAt ?? null,
  };
}
