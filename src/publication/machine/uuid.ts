/** Namespace of STIX 2.1 for the ids of cyber-observable objects. *Source*: STIX 2.1, 2.9. */
export const STIX_NAMESPACE = '00abedb4-aa42-466c-9c01-fed23315a9b7';
/** Our own: made once, never changed, so that a case that is published again keeps its ids. */
export const FUWAKE_NAMESPACE = '6f0a7e62-2c51-5b0e-9d63-6f2a4be8a1d7';

/** UUID version 5. *Source*: RFC 9562, 5.5. */
export async function uuid5(namespace: string, name: string): Promise<string> {
  const head = Uint8Array.from(namespace.replaceAll('-', '').match(/../g) ?? [], (hex) => Number.parseInt(hex, 16));
  const tail = new TextEncoder().encode(name);
  const all = new Uint8Array(head.length + tail.length);
  all.set(head);
  all.set(tail, head.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', all)).slice(0, 16);
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
