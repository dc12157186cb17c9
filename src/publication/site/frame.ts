import type { Language } from '../../base/bilingual.ts';
import { html, NOTHING, trusted } from '../../report/formats/html/markup.ts';
import type { Html } from '../../report/formats/html/markup.ts';
import type { Note, SiteConfig } from '../model.ts';
import { noteIn } from '../note.ts';

export const SITE_WORDS = {
  tagline: { ja: '不審なメールを解きほぐして知らせる', en: 'suspicious mails, taken apart' },
  skip: { ja: '本文へ', en: 'Skip to the text' },
  latest: { ja: '新着の注意喚起', en: 'Latest warnings' },
  brands: { ja: 'かたられた会社', en: 'Imitated companies' },
  hosts: { ja: '誘導先', en: 'Hosts' },
  search: { ja: 'さがす', en: 'Search' },
  other: { ja: 'English', en: '日本語' },
  here: { ja: '自分のメールを調べる', en: 'Look at a mail of yours' },
  months: { ja: '月ごと', en: 'By month' },
  none: { ja: 'まだありません。', en: 'Nothing yet.' },
  withdrawn: { ja: 'この注意喚起は取り下げました。', en: 'This warning was withdrawn.' },
  reason: { ja: '理由', en: 'Reason' },
  otherLanguage: { ja: '（英語で書かれています）', en: '(written in Japanese)' },
  changes: { ja: 'これまでの変更', en: 'What has changed' },
  reply: { ja: '持ち主からの返答', en: 'Reply of the owner' },
  replyProved: { ja: { dns: 'DNS の記録で持ち主と確かめました。', dkim: '署名されたメール（DKIM）で持ち主と確かめました。' }, en: { dns: 'Proved by a DNS record.', dkim: 'Proved by a signed mail (DKIM).' } },
  howToReply: { ja: 'ドメインの持ち主の方へ：返答の載せ方', en: 'For owners of a domain named here: how to reply' },
  mayReply: { ja: 'ここに出てくるドメインの持ち主の方は、返答を載せることができます。ドメインの DNS に次の TXT レコードを置くか、そのドメインで DKIM 署名したメールを、件名だけを次のとおりにして送ってください。', en: 'The owner of a domain that is named here may have a reply shown. Put this TXT record into the domain’s DNS, or send a mail that the domain signs (DKIM) with exactly this subject.' },
  notFound: { ja: 'ページが見つかりません', en: 'There is no such page' },
  machine: { ja: '機械で読む形', en: 'For machines' },
  broken: { ja: '誘導先のアドレスは、開かない形（hxxps、[.]）で書いています。', en: 'Addresses are written so that they do not open (hxxps, [.]). ' },
  contact: { ja: '誤りの指摘や、ドメインの持ち主の方からの申し出はこちらへ：', en: 'To tell of a mistake, or as the owner of a domain that is named here: ' },
  keeper: { ja: 'このサイトの運営者', en: 'the keeper of this site' },
  older: { ja: '前の一覧', en: 'Older' },
  newest: { ja: '新しい一覧', en: 'Newest' },
  related: { ja: '同じ会社・同じ誘導先の注意喚起：', en: 'More on the same company and hosts:' },
  blocked: { ja: 'ブロックリストでの扱い', en: 'On our block lists' },
  blockedAs: { ja: '載せています', en: 'listed' },
  notBlocked: { ja: '載せていません', en: 'not listed' },
  allOf: { ja: 'この名前が出てくる注意喚起', en: 'Warnings in which it appears' },
  hint: { ja: '件名、会社名、ドメインの一部を入れてください。', en: 'Type part of a subject, a company or a domain.' },
  noScript: { ja: '検索には JavaScript が要ります。使えないときは、会社別・月別の一覧をご覧ください。', en: 'Searching needs JavaScript. Without it, use the lists by company and by month.' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, unknown>>>>;

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Where the page lies, from the site's root: `ja/brand/kagoya.html`. */
  readonly path: string;
  readonly body: Html;
  /** More of the head: cards, data for search engines. */
  readonly head?: Html;
  readonly isListed: boolean;
  /** The page itself says whom to write to; the foot need not say it again. */
  readonly namesContact?: boolean;
}

/** From one page of the site to another, so that the site works in any folder of any host. */
export function relative(from: string, to: string): string {
  const [a, b] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < a.length && same < b.length - 1 && a[same] === b[same]) same++;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
}

/** The frame around every page. *Shape*: a whole HTML document that needs no script and nothing from outside the site. */
export function frame(page: Page, config: SiteConfig): string {
  const { language, path } = page;
  const other = language === 'ja' ? 'en' : 'ja';
  const to = (target: string): string => relative(path, target);
  const twin = path.replace(/^(?:ja|en)\//, `${other}/`);
  const absolute = (target: string): string => (config.baseUrl === null ? to(target) : `${config.baseUrl}${target}`);
  const robots = page.isListed ? html`` : html`<meta name="robots" content="noindex">`;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><title>${page.title} — ${config.name}</title><meta name="description" content="${page.description}">${robots}<link rel="stylesheet" href="${to('style.css')}"><link rel="canonical" href="${absolute(path)}"><link rel="alternate" hreflang="${language}" href="${absolute(path)}"><link rel="alternate" hreflang="${other}" href="${absolute(twin)}"><link rel="alternate" type="application/atom+xml" title="${config.name}" href="${to(`${language}/atom.xml`)}"><link rel="alternate" type="application/feed+json" title="${config.name}" href="${to(`${language}/feed.json`)}">${page.head ?? html``}</head>
<body><a class="skip" href="#main">${SITE_WORDS.skip[language]}</a>
<header class="page top"><a href="${to(`${language}/index.html`)}">${config.name}</a><span>${SITE_WORDS.tagline[language]}</span><nav aria-label="${language === 'ja' ? '案内' : 'Site'}"><a href="${to(`${language}/brands.html`)}">${SITE_WORDS.brands[language]}</a><a href="${to(`${language}/hosts.html`)}">${SITE_WORDS.hosts[language]}</a><a href="${to(`${language}/search.html`)}">${SITE_WORDS.search[language]}</a>${config.hasHere === true ? html`<a href="${to('here/index.html')}">${SITE_WORDS.here[language]}</a>` : html``}<a href="${to(twin)}" lang="${other}" hreflang="${other}">${SITE_WORDS.other[language]}</a></nav></header>
<main id="main"><div class="page">${page.body}</div></main>
<footer class="page">${SITE_WORDS.broken[language]}${page.namesContact === true ? NOTHING : html`${SITE_WORDS.contact[language]}${contactOf(config, language)}`}</footer>
</body></html>
`.html;
}

/** Whom to tell of a mistake. */
export const contactOf = ({ contact }: SiteConfig, language: Language): string => (contact === '' ? SITE_WORDS.keeper[language] : contact);

/** What a person noted, and a word where it is in the other language. */
export function noteHtml(note: Note, language: Language): Html {
  const { text, language: written } = noteIn(note, language);
  return written === language ? html`${text}` : html`<span lang="${written}">${text}</span> <span class="faint small">${SITE_WORDS.otherLanguage[language]}</span>`;
}

/** Data in the head for search engines; `<` is written so that no text can close the element. */
export const jsonLd = (data: unknown): Html => html`<script type="application/ld+json">${trusted(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`;
