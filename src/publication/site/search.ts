import type { Language } from '../../base/bilingual.ts';
import { html, trusted } from '../../report/formats/html/markup.ts';
import type { SiteConfig, SiteEntry } from '../model.ts';
import { articlePath } from './article-page.ts';
import { frame, SITE_WORDS } from './frame.ts';

/** Files that the index is cut into: a search loads only those that its pairs of letters are in. */
const SHARDS = 64;
/** Warnings whose titles stand in one file. */
const CHUNK = 500;

/**
 * The search index: pairs of letters to warnings, so that it works without a word being cut out of Japanese. *Shape*:
 * `search/N.json` {pair: [number, …]} and `search/titles-N.json` [[path ja, title ja, path en, title en], …]; numbers
 * count from the oldest warning, so that a new one changes no other.
 */
export function searchFiles(entries: readonly SiteEntry[]): ReadonlyMap<string, string> {
  const oldestFirst = entries.toReversed();
  const shards = Array.from({ length: SHARDS }, (): Record<string, number[]> => ({}));
  oldestFirst.forEach((entry, at) => {
    for (const pair of pairsOf(wordsOf(entry))) (shards[shardOf(pair)]![pair] ??= []).push(at);
  });
  const files = new Map(shards.map((shard, at) => [`search/${at}.json`, JSON.stringify(shard)]));
  for (let from = 0; from < oldestFirst.length; from += CHUNK) {
    files.set(`search/titles-${from / CHUNK}.json`, JSON.stringify(oldestFirst.slice(from, from + CHUNK).map((entry) => [articlePath(entry.slug, 'ja'), entry.title.ja, articlePath(entry.slug, 'en'), entry.title.en])));
  }
  return files;
}

const wordsOf = (entry: SiteEntry): string => [entry.title.ja, entry.title.en, entry.brand?.name.ja ?? '', entry.brand?.name.en ?? '', ...entry.hosts.map((host) => host.host.replaceAll('[.]', '.'))].join(' ');

/** Pairs of letters, folded: width and case make no difference. The script below does the same. */
export function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...text.normalize('NFKC').toLowerCase()];
  return new Set(letters.slice(1).flatMap((letter, at) => (/\s/.test(letter + letters[at]!) ? [] : [letters[at]! + letter])));
}

function shardOf(pair: string): number {
  let hash = 7;
  for (const letter of pair) hash = (hash * 31 + letter.codePointAt(0)!) % 65_521;
  return hash % SHARDS;
}

/** The search itself, small enough to be read whole. Results are set as text: no title can become markup. */
export const SEARCH_SCRIPT = `const box=document.querySelector('input'),list=document.querySelector('#results'),lang=document.documentElement.lang,kept={};
const get=async name=>kept[name]??=fetch('../search/'+name+'.json').then(r=>r.ok?r.json():{});
const fold=t=>[...t.normalize('NFKC').toLowerCase().replaceAll('[.]','.')];
const shard=p=>{let h=7;for(const c of p)h=(h*31+c.codePointAt(0))%65521;return h%${SHARDS}};
let turn=0;
async function search(){const mine=++turn,letters=fold(box.value.trim()),pairs=letters.slice(1).map((c,i)=>letters[i]+c).filter(p=>!/\\s/.test(p));
let hits=null;for(const p of pairs){const found=new Set((await get(shard(p)))[p]??[]);hits=hits===null?found:new Set([...hits].filter(n=>found.has(n)))}
const rows=[];for(const n of [...hits??[]].sort((a,b)=>b-a).slice(0,50)){const t=(await get('titles-'+Math.floor(n/${CHUNK})))[n%${CHUNK}];if(t)rows.push(t)}
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
