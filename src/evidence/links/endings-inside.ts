/** Ends of domain names that readers know by heart. Those that are also ordinary words (`info`, `us`, `go`) are left out. */
const KNOWN_ENDINGS = new Set(['jp', 'com', 'net', 'org', 'gov', 'uk']);

/**
 * What looks like the end of a domain and is not: `jp` in `kagoya-jp.es`, `com` in `brand.com.evil.example`. The eye
 * stops there, and takes what lies before it for the whole address.
 */
export function endingsInside(host: string, registrable: string | null): readonly string[] {
  if (registrable === null) return [];
  const suffix = registrable.slice(registrable.indexOf('.'));
  const tokens = host.slice(0, host.length - suffix.length).split(/[.-]/);
  // At the very beginning nothing stands before it that could be taken for a name.
  return [...new Set(tokens.slice(1).filter((token) => KNOWN_ENDINGS.has(token)))];
}
