import { articleHtml } from '../../report/formats/article/article-html.ts';
import { NOTHING } from '../../report/formats/html/markup.ts';
import type { SiteConfig, SiteEntry } from '../model.ts';
import type { Warning } from './entry.ts';
import { contactOf, noteHtml, SITE_WORDS } from './frame.ts';

/**
 * A warning as posts for a blog, one a language: the article without the page around it, or, withdrawn, what stands in
 * its place. *Shape*: HTML without styles, scripts, pictures or links, so that no theme and no filter changes its words.
 */
export function wordpressPosts(entry: SiteEntry, warning: Warning | null, config: SiteConfig): readonly { readonly slug: string; readonly title: string; readonly content: string; readonly excerpt: string }[] {
  return (['ja', 'en'] as const).flatMap((language) => {
    const slug = `${entry.slug}-${language}`;
    if (entry.withdrawn !== null) return [{ slug, title: SITE_WORDS.withdrawn[language], content: `<p>${SITE_WORDS.reason[language]}${language === 'ja' ? '：' : ': '}${noteHtml(entry.withdrawn.reason, language).html}</p>`, excerpt: '' }];
    if (warning === null) return [];
    const { articles, dissection, showsMail } = warning;
    const whole = articleHtml(articles[language], { mail: showsMail ? dissection.mail : null, plate: NOTHING }).html;
    const content = `${whole.replace(/^<h1>.*?<\/h1>\s*/s, '')}<p>${SITE_WORDS.broken[language]}${SITE_WORDS.contact[language]}${escape(contactOf(config, language))}</p>`;
    return [{ slug, title: entry.title[language], content, excerpt: entry.summary[language] }];
  });
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
