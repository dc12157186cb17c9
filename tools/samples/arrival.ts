import type { Field } from './sample.ts';

/** A mail's last hop, as the reader's own boundary server writes it down. */
export interface Arrival {
  readonly returnPath: string;
  readonly helo: string;
  /** Name that the address resolves to; `unknown` where it resolves to none, as Postfix writes it. */
  readonly reverseName: string;
  readonly address: string;
  readonly recipient: string;
  readonly queueId: string;
  /** As RFC 5322 writes dates. */
  readonly date: string;
}

/** Return-Path and the one attested Received field. */
export function arrival(hop: Arrival): readonly Field[] {
  const domain = hop.recipient.slice(hop.recipient.indexOf('@') + 1);
  return [
    ['Return-Path', `<${hop.returnPath}>`],
    ['Received', `from ${hop.helo} (${hop.reverseName} [${hop.address}])\n\tby mx.${domain} (Postfix) with ESMTPS id ${hop.queueId}\n\tfor <${hop.recipient}>; ${hop.date}`],
  ];
}
