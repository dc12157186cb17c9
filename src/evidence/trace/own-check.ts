import type { Header, ReceivedField } from '../../message/model.ts';

/**
 * The hop at which the receiver says it checked SPF: its note (Authentication-Results or Received-SPF) stands right
 * above the field of that hop and names the same client address. The sender can write such notes too, but only below
 * the true boundary: whoever uses this may let it move the boundary up, never down.
 */
export function hopOfOwnCheck(header: Header): number | null {
  const notes = [
    ...header.authenticationResults.map((field) => ({ at: field.range.start, address: addressChecked(field.text) })),
    ...header.receivedSpf.map((field) => ({ at: field.range.start, address: field.properties['client-ip'] ?? addressChecked(field.text) })),
  ].filter((note) => note.address !== null).toSorted((a, b) => a.at - b.at);
  const note = notes[0];
  if (note === undefined) return null;
  const below = header.received.findIndex((field) => field.range.start > note.at);
  return below >= 0 && isSameAddress(header.received[below]!, note.address!) ? below : null;
}

/** `sender IP is 192.0.2.1` (Exchange), `designates 192.0.2.1 as permitted sender` (Gmail and others), `smtp.remote-ip=`. */
function addressChecked(text: string): string | null {
  const match = /(?:sender IP is|designates|smtp\.remote-ip=|policy\.iprev=|domain of [^\s()]+ \()\s*"?\[?([0-9a-f:.]{3,45})\b/i.exec(text);
  return match?.[1] ?? null;
}

const isSameAddress = (field: ReceivedField, address: string): boolean => field.address?.toLowerCase() === address.toLowerCase();
