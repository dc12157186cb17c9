import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'tldts';
import type { DomainListName } from '../../src/brands/model.ts';
import { ADDITIONS } from './list-additions.ts';

/*
 * Makes data/lists/*.txt from a folder that holds the static lists of sublime-security (`sublime-static.mit/`) and the
 * warning lists of MISP (`misp-warninglists.cc0/`) as they are published:  node tools/brands/make-lists.ts FOLDER
 */
const SUBLIME = 'sublime-security/static-files, MIT';
const MISP = 'MISP/misp-warninglists, CC0-1.0';
const OWN = 'own additions from general knowledge, not looked up (tools/brands/list-additions.ts)';
const MADE_ON = '2026-11-24';

interface Recipe {
  readonly what: string;
  readonly sources: readonly (readonly [path: string, origin: string])[];
  readonly keeps?: (entry: string) => boolean;
}

/**
 * Of the 22,000 free-mail domains of the source most are throw-away names, long dead, or other firms' names. A name
 * that says that it is about mail is kept; the large services stand in the additions.
 */
const isMailName = (entry: string): boolean => !IS_ELSE.has(entry) &&
  /mail|post(?!er)|inbox|mbox|letter|^(yahoo|outlook|live|aol|gmx|yandex|msn|icloud)\./.test(entry) && !/temp|trash|spam|minut|throw|fake|dispos|hour|\.(tk|ml|ga|cf|gq|xyz|top|club|site)$/.test(entry)
  && entry.split('.').length === 2 + (/\.(co|com|net|org|ne|or)\.[a-z]{2}$/.test(entry) ? 1 : 0);

/** Names that a source calls shortener, bio page or free mail and that are something else. */
const IS_ELSE: ReadonlySet<string> = new Set(['bit.ly', 'bitly.com', 'later.com', 'hover.com', 'ionos.ly', 'digg.com', 'su.pr', 'yfrog.com', 'muse.io', 'urlhawk.com', 'hex.io', 'share.google', 'singpost.com']);

const RECIPES: Readonly<Record<DomainListName, Recipe>> = {
  'consumer-provider': { what: 'Domains of the mailboxes that internet and telephone providers give their customers.', sources: [] },
  'free-mail': { what: 'Domains where anybody gets a mailbox.', sources: [['sublime-static.mit/free_email_providers.txt', SUBLIME]], keeps: isMailName },
  'mail-service': { what: 'Services that send mail for many customers.', sources: [['sublime-static.mit/bulk_mailer_url_root_domains.txt', SUBLIME]] },
  'url-shortener': {
    what: 'Services that hide a URL behind a short one.',
    sources: [['sublime-static.mit/url_shorteners.txt', SUBLIME], ['misp-warninglists.cc0/url-shortener.json', MISP]], keeps: entry => !IS_ELSE.has(entry) || entry.startsWith('bit')
  },
  'free-hosting': {
    what: 'Domains below which anybody puts up pages or files.',
    sources: [['sublime-static.mit/free_subdomain_hosts.txt', SUBLIME], ['sublime-static.mit/self_service_creation_platform_domains.txt', SUBLIME], ['misp-warninglists.cc0/public-ipfs-gateways.json', MISP]]
  },
  'dynamic-dns': {
    what: 'Base domains of dynamic DNS: names below them are anybody’s and come and go.', sources: [['misp-warninglists.cc0/dynamic-dns.json', MISP]],
    keeps: entry => /dyndns|ddns|dnsalias|homelinux|selfip|changeip|gotdns/.test(entry) && !/\.(tk|ml|ga|cf|gq)$/.test(entry)
  },
  'link-in-bio': {
    what: 'Pages of links that anybody puts up.',
    sources: [['sublime-static.mit/social_landing_hosts.txt', SUBLIME], ['misp-warninglists.cc0/link-in-bio.json', MISP]], keeps: entry => !IS_ELSE.has(entry)
  },
  'redirector': { what: 'Hosts whose URLs only lead on: link scanners, click counters, way-out pages.', sources: [] },
  'parking': { what: 'Hosts that show a page for domains that are not in use.', sources: [] }
};

function main(folder: string): void {
  const consumers = new Set(wordsOf(ADDITIONS['consumer-provider']));
  for (const [name, recipe] of Object.entries(RECIPES) as [DomainListName, Recipe][]) {
    const taken = recipe.sources.flatMap(([path]) => readSource(join(folder, path))).filter(entry => recipe.keeps?.(entry) ?? true);
    const isOther = (entry: string): boolean => name === 'free-mail' && parentsOf(entry).some(parent => consumers.has(parent));
    const entries = [...new Set([...taken, ...wordsOf(ADDITIONS[name])])].filter(entry => isDomain(entry) && !isOther(entry)).sort();
    const origins = [...new Set([...recipe.sources.map(([, origin]) => origin), OWN])].join('; ');
    writeFileSync(new URL(`../../data/lists/${name}.txt`, import.meta.url), [
      `# ${recipe.what}`, `# Origin: ${origins}`, `# Date: ${MADE_ON}. Made by tools/brands/make-lists.ts`, ...entries, ''
    ].join('\n'));
    process.stdout.write(`${name}: ${entries.length}\n`);
  }
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(word => word !== '');

function readSource(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  const lines = path.endsWith('.json') ? (JSON.parse(text) as { list: readonly string[] }).list : text.split('\n');
  return lines.map(line => line.trim().toLowerCase().replace(/^\./, '')).filter(line => line !== '');
}

function parentsOf(entry: string): readonly string[] {
  const labels = entry.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

function isDomain(entry: string): boolean {
  const { isIcann, domain } = parse(entry);
  return isIcann === true && domain !== null && /^[a-z0-9.-]+$/.test(entry);
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Give the folder with sublime-static.mit and misp-warninglists.cc0.\n');
  process.exitCode = 64;
} else main(folder);
