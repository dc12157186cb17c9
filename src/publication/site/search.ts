import type { Language } from '../../base/bilingual.ts';
import { html, trusted } from '../../report/formats/html/markup.ts';
import type { SiteConfig, SiteEntry, Touched } from '../model.ts';
import { articlePath } from './article-page.ts';
import { frame, SITE_WORDS } from './frame.ts';

/** Warnings in one part of the index: a new warning changes the last part alone, a corrected one its own. */
const PART = 500;
/** Files that a part is cut into: a search loads only those that its pairs of letters are in. */
const SHARDS = 16;

/**
 * The search index: pairs of letters to warnings, so that it works without a word being cut out of Japanese. *Shape*:
 * `search/PART/N.json` {pair: [number, …]} and `search/PART/titles.json` [[path ja, title ja, path en, title en] or null, …];
 * numbers count from the oldest warning of the part, withdrawn ones with them, so that a new one changes no other. Of
 * all parts only those that were touched are made.
 */
export function searchFiles(entries: readonly SiteEntry[], touched: Touched): ReadonlyMap<string, string> {
  const count = Math.ceil(entries.length / PART);
  const files = new Map([['search/parts.json', JSON.stringify({ parts: count })]]);
  for (const part of touchedParts(entries, touched)) {
    const end = entries.length - part * PART;
    for (const [path, text] of filesOfPart(part, entries.slice(Math.max(0, end - PART), end).toReversed())) files.set(path, text);
  }
  return files;
}

/** The parts in which a touched warning stands; where one was put in, all that follow it have moved on. */
function touchedParts(entries: readonly SiteEntry[], { now, before }: Touched): ReadonlySet<number> {
  const slugs = new Set(now.map(({ slug }) => slug));
  const known = new Set(before.map(({ slug }) => slug));
  const parts = new Set<number>();
  let moved = false;
  for (let at = entries.length - 1; at >= 0; at--) {
    const slug = entries[at]!.slug;
    if (slugs.has(slug) && !known.has(slug)) moved = true;
    if (moved || slugs.has(slug)) parts.add(Math.floor((entries.length - 1 - at) / PART));
  }
  return parts;
}

function filesOfPart(part: number, oldestFirst: readonly SiteEntry[]): ReadonlyMap<string, string> {
  const shards = Array.from({ length: SHARDS }, (): Record<string, number[]> => ({}));
  oldestFirst.forEach((entry, at) => {
    if (entry.withdrawn === null) for (const pair of pairsOf(wordsOf(entry))) (shards[shardOf(pair)]![pair] ??= []).push(at);
  });
  const files = new Map(shards.map((shard, at) => [`search/${part}/${at}.json`, JSON.stringify(shard)]));
  files.set(`search/${part}/titles.json`, JSON.stringify(oldestFirst.map((entry) => (entry.withdrawn === null ? [articlePath(entry.slug, 'ja'), entry.title.ja, articlePath(entry.slug, 'en'), entry.title.en] : null))));
  return files;
}

const wordsOf = (entry: SiteEntry): string => [entry.title.ja, entry.title.en, entry.brand?.name.ja ?? '', entry.brand?.name.en ?? '', ...entry.hosts.map((host) => host.host.replaceAll('[.]', '.'))].join(' ');

/** Pairs of letters, folded: width and case make no difference. The script below does the same. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const word of text.normalize('NFKC').toLowerCase().split(/\s+/)) {
    let last = '';
    for (const letter of word) {
      if (last !== '') pairs.add(last + letter);
      last = letter;
    }
  }
  return pairs;
}

function shardOf(pair: string): number {
  let hash = 7;
  for (const letter of pair) hash = (hash * 31 + letter.codePointAt(0)!) % 65_521;
  return hash % SHARDS;
}

/** The search itself, small enough to be read whole. Results are set as text: no title can become markup. */
export const SEARCH_SCRIPT = `const box=document.querySelector('input'),list=document.querySelector('#results'),lang=document.documentElement.lang,kept={},MOST=50;
const get=name=>kept[name]??=fetch('../search/'+name+'.json').then(r=>r.ok?r.json():{});
const fold=t=>[...t.normalize('NFKC').toLowerCase().replaceAll('[.]','.')];
const shard=p=>{let h=7;for(const c of p)h=(h*31+c.codePointAt(0))%65521;return h%${SHARDS}};
let turn=0;
async function search(){const mine=++turn,letters=fold(box.value.trim()),pairs=[...new Set(letters.slice(1).map((c,i)=>letters[i]+c).filter(p=>!/\\s/.test(p)))],rows=[];
if(pairs.length>0)for(let part=(await get('parts')).parts-1;part>=0&&rows.length<MOST&&mine===turn;part--){
const shards=await Promise.all(pairs.map(p=>get(part+'/'+shard(p))));
const hits=pairs.map((p,i)=>new Set(shards[i][p]??[])).reduce((a,b)=>new Set([...a].filter(n=>b.has(n))));
if(hits.size>0){const titles=await get(part+'/titles');for(const n of [...hits].sort((a,b)=>b-a))if(titles[n]&&rows.length<MOST)rows.push(titles[n])}}
if(mine!==turn)return;list.replaceChildren(...rows.map(t=>{const li=document.createElement('li'),a=document.createElement('a');a.href='../'+t[lang==='ja'?0:2];a.textContent=t[lang==='ja'?1:3];li.append(a);return li}))}
box.addEventListener('input',search);document.querySelector('form').addEventListener('submit',e=>{e.preventDefault();search()});
`;

export function searchPage(language: Language, config: SiteConfig): string {
  const path = `${language}/search.html`;
  return frame({
    language, path, title: SITE_WORDS.search[language], description: SITE_WORDS.hint[language], isListed: false,
    head: html`<script src="../search.js" defer></script>`,
    body: html`<h1>${SITE_WORDS.search[language]}</h1><form class="search" role="search"><input type="search" aria-label="${SITE_WORDS.hint[language]}" placeholder="${SITE_WORDS.hint[language]}"></form><ol class="list" id="results" aria-live="polite"></ol>${trusted(`<noscript><p>${SITE_WORDS.noScript[language]}</p></noscript>`)}`,
  }, config);
}
