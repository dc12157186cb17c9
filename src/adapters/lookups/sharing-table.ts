/** How far a case may be told (Traffic Light Protocol 2.0), from everybody to nobody. */
export const TLP = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;
export type Tlp = (typeof TLP)[number];

export type ShareId = 'dns' | 'registration' | 'dns-blocklists' | 'downloaded-lists' | 'certificates' | 'safe-browsing' | 'virustotal' | 'urlscan' | 'capture';

/** What a look-up tells, and to whom. */
export interface Share {
  readonly id: ShareId;
  readonly datum: 'nothing' | 'host names and addresses' | 'domains and addresses' | 'domains' | 'prefixes of hashes' | 'host names' | 'the address without what may stand for the reader';
  readonly to: string;
  /** The closest marking under which it still is asked. */
  readonly upTo: Tlp;
  /** Asked with `--online` alone; the others only where the user names them. */
  readonly isPassive: boolean;
}

/**
 * Everything that leaves the house, on one page. The reader's address and what may stand for it never do
 * (`evidence/lookups/sharing-gate.ts`), and no third party is sent a URL: only the page itself learns that it is opened.
 */
export const SHARES: readonly Share[] = [
  { id: 'downloaded-lists', datum: 'nothing', to: 'OpenPhish, PhishTank, URLhaus, JPCERT/CC and your own lists: whole files are fetched', upTo: 'red', isPassive: true },
  { id: 'dns', datum: 'host names and addresses', to: 'your name servers, and through them those of the domain', upTo: 'amber', isPassive: true },
  { id: 'registration', datum: 'domains and addresses', to: 'the registries, by RDAP or on port 43', upTo: 'amber', isPassive: true },
  { id: 'dns-blocklists', datum: 'domains and addresses', to: 'Spamhaus, SURBL and URIBL, through your name servers', upTo: 'amber', isPassive: true },
  { id: 'safe-browsing', datum: 'prefixes of hashes', to: 'Google', upTo: 'amber', isPassive: false },
  { id: 'certificates', datum: 'domains', to: 'crt.sh (Sectigo)', upTo: 'green', isPassive: false },
  { id: 'virustotal', datum: 'host names', to: 'VirusTotal, whose customers may see it', upTo: 'green', isPassive: false },
  { id: 'urlscan', datum: 'host names', to: 'urlscan.io (search only, nothing is submitted)', upTo: 'green', isPassive: false },
  // Whoever made the page sees that somebody looks: nothing for a case that is to stay among few.
  { id: 'capture', datum: 'the address without what may stand for the reader', to: 'the page’s own server and those it fetches from, from your own line', upTo: 'amber', isPassive: false },
];

/** Whether a look-up may be made; else why not. */
export function mayAsk(id: ShareId, tlp: Tlp, chosen: readonly string[]): 'yes' | 'not-chosen' | 'not-shared' {
  const share = SHARES.find((share) => share.id === id);
  if (share === undefined || (!share.isPassive && !chosen.includes(id))) return 'not-chosen';
  return TLP.indexOf(tlp) <= TLP.indexOf(share.upTo) ? 'yes' : 'not-shared';
}
