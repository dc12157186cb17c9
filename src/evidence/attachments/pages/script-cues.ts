import type { PageDeed } from '../model.ts';

/** How code is written that does each thing. Names can be hidden; what is found was written so, what is not found proves nothing. */
const CUES: readonly (readonly [PageDeed, RegExp])[] = [
  ['script', /\S/],
  ['redirect', /\blocation(?:\s*\.\s*href|\[\s*['"]href['"]\s*\])?\s*=(?!=)|\blocation\s*\.\s*(?:replace|assign)\s*\(|window\s*\.\s*open\s*\(/],
  ['decodes', /\batob\s*\(|\bunescape\s*\(|decodeURIComponent\s*\(|String\s*\.\s*fromCharCode|charCodeAt\s*\([^)]{0,20}\)\s*\^|CryptoJS|subtle\s*\.\s*decrypt/],
  ['runs-text', /\beval\s*\(|new\s+Function\s*\(|\[\s*['"]constructor['"]\s*\]|set(?:Timeout|Interval)\s*\(\s*['"`]/],
  ['writes-itself', /document\s*\.\s*(?:write|writeln|open)\s*\(|\.\s*(?:inner|outer)HTML\s*=|insertAdjacentHTML|createContextualFragment|document\s*\[\s*['"]write['"]\s*\]/],
  ['makes-file', /new\s+(?:Blob|File)\s*\(|createObjectURL|msSave(?:OrOpen)?Blob|data:application\//i],
  ['downloads', /\.\s*download\s*=|\bdownload\s*[:=]\s*['"]|['"]download['"]|saveAs\s*\(|msSave(?:OrOpen)?Blob/],
  ['sends-away', /\bfetch\s*\(|XMLHttpRequest|\$\s*\.\s*(?:ajax|post|getJSON)|sendBeacon|axios\s*[.(]|new\s+WebSocket/],
  ['asks-clipboard', /clipboard\s*\.\s*writeText|execCommand\s*\(\s*['"]copy/],
  ['messenger-bot', /api\.telegram\.org|discord(?:app)?\.com\/api\/webhooks|api\.green-api\.com/i],
];

/** What the code is made to do, by how it is written. */
export function deedsOf(code: string): readonly PageDeed[] {
  return CUES.filter(([, cue]) => cue.test(code)).map(([deed]) => deed);
}

/** Addresses taken from one piece of code. */
const REDIRECTS = 6;
const GOAL = /(?:location(?:\s*\.\s*href)?\s*=(?!=)\s*|location\s*\.\s*(?:replace|assign)\s*\(\s*|window\s*\.\s*open\s*\(\s*|\bfetch\s*\(\s*|\burl\s*:\s*|\.\s*open\s*\(\s*['"](?:POST|GET)['"]\s*,\s*|\.\s*action\s*=\s*|\bsrc\s*=\s*|\baction\s*=\s*)(?:\\?["'`])((?:https?:)?\/\/[^"'`\s\\<>]{3,400})/gi;

/** Where the code would send its reader, or what the reader writes. */
export function redirectsOf(code: string): readonly string[] {
  const goals = new Set<string>();
  for (const hit of code.matchAll(GOAL)) {
    goals.add(hit[1] ?? '');
    if (goals.size >= REDIRECTS) break;
  }
  // A page that hides its collector in a constant names it nowhere else.
  if (goals.size === 0 && /fetch|XMLHttpRequest|ajax|location/.test(code)) {
    for (const hit of code.matchAll(/["'`](https?:\/\/[^"'`\s\\<>]{3,400})["'`]/gi)) {
      if (!LIBRARY.test(hit[1] ?? '')) goals.add(hit[1] ?? '');
      if (goals.size >= REDIRECTS) break;
    }
  }
  return [...goals];
}

/** Places from which pages load what they are built with. */
const LIBRARY = /^https?:\/\/(?:www\.w3\.org|[^/]*(?:jquery|jsdelivr|unpkg|cdnjs|bootstrapcdn|googleapis|gstatic|cloudflare|fontawesome|googletagmanager|google-analytics|schema\.org))/i;
