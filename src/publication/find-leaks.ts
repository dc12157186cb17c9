/** Something that may not stand on a page for the public. */
export interface Leak {
  readonly path: string;
  readonly what: 'secret' | 'live-link';
  /** A few letters, so that the person who publishes can find it; never the whole. */
  readonly hint: string;
}

/** Names that the formats themselves are written with; a mail that links to the same place does not make them links. */
const NAMESPACES = ['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink', 'http://www.w3.org/2005/atom', 'http://www.sitemaps.org/schemas/sitemap/0.9', 'https://schema.org', 'https://jsonfeed.org/version/1.1'];

/**
 * The last look before anything is written: no page, feed or draft may hold a secret in any of its written forms, or a
 * live link to a host of the mail. It finds what the masking before it missed; on a leak nothing is written at all.
 * *Shape*: `hosts` with their real dots; `ownAddress`: of the site, which its pages may link to; `machine` files may name hosts, as block lists must, but no secret.
 */
export function findLeaks(files: ReadonlyMap<string, string | Uint8Array>, secrets: readonly string[], hosts: readonly string[], isForMachines: (path: string) => boolean, ownAddress: string | null = null): readonly Leak[] {
  const ours = [...NAMESPACES, ...(ownAddress === null ? [] : [ownAddress.toLowerCase()])];
  const forms = [...new Set(secrets.map((secret) => secret.toLowerCase()).filter((secret) => secret.length >= 4))];
  const links = hosts.filter((host) => host.includes('.')).map((host) => host.toLowerCase());
  return [...files].flatMap(([path, text]): readonly Leak[] => {
    // A picture shows what its drawing held, which was looked at.
    if (typeof text !== 'string') return [];
    const lower = text.toLowerCase();
    const secret = forms.filter((form) => lower.includes(form)).map((form): Leak => ({ path, what: 'secret', hint: `${form.slice(0, 2)}…` }));
    const foreign = ours.reduce((rest, own) => rest.replaceAll(own, ''), lower);
    const live = isForMachines(path) ? [] : links.filter((host) => isLive(foreign, host)).map((host): Leak => ({ path, what: 'live-link', hint: `${host.slice(0, 4)}…` }));
    return [...secret, ...live];
  });
}

/** A host with whole dots behind a scheme, or as the goal of a link. */
function isLive(text: string, host: string): boolean {
  for (let at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
    const before = text.slice(Math.max(0, at - 60), at);
    if (/(?:https?|ftp):\/\/[^\s"'<>]*$/.test(before) || /(?:href|src|action|content)=["'][^"']*\/\/[^"']*$/.test(before)) return true;
  }
  return false;
}
