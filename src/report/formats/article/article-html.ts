import type { MailView } from '../../model.ts';
import { html, NOTHING, quoted } from '../html/markup.ts';
import type { Html } from '../html/markup.ts';
import type { Article, Sentence } from './model.ts';
import { ARTICLE_WORDS } from './words.ts';

/** What a page around the article gives: the mail, or `null` where its receiver does not want it shown, and its picture. */
export interface Shown {
  readonly mail: MailView | null;
  readonly plate: Html;
}

/** Letters of the mail's text in an article; what goes on for pages is cut, and the cut is said. */
const MOST_LETTERS = 4_000;

/** The article as HTML, without the page around it: the title and all chapters. */
export function articleHtml(article: Article, shown: Shown): Html {
  const { language } = article;
  const gap = language === 'ja' ? '' : ' ';
  const prose = (sentences: readonly Sentence[]): string => sentences.map((sentence) => sentence.text).join(gap);
  const section = (id: string, heading: string, inside: Html): Html => html`<section id="${id}"><h2>${heading}</h2>${inside}</section>`;
  const already = article.already === null ? NOTHING
    : html`<section id="already" class="already"><h2>${article.already.heading}</h2><ol>${article.already.steps.map((step) => html`<li>${step.text}</li>`)}</ol></section>`;
  return html`<h1>${article.title.text}</h1>
<section class="lead" id="brief"><h2>${ARTICLE_WORDS.inBrief[language]}</h2>${article.lead.map((sentence, at) => html`<p class="${at === 1 ? 'answer' : 'brief'}">${sentence.text}</p>`)}</section>
${already}
${shown.mail === null ? NOTHING : section('mail', ARTICLE_WORDS.mail[language], html`${shown.plate}<p class="faint small">${prose(article.mailNote)}</p>${mailText(shown.mail, article)}`)}
${article.checks.length === 0 ? NOTHING : section('checks', ARTICLE_WORDS.checks[language], html`<ol class="checks">${article.checks.map((check) => html`<li><h3>${check.heading.text}</h3><p>${check.look.text}</p><p class="here"><b>${ARTICLE_WORDS.here[language]}</b> ${check.here.text}</p></li>`)}</ol>`)}
${article.chapters.length === 0 ? NOTHING : section('chapters', ARTICLE_WORDS.chapters[language], html`${article.chapters.map((chapter) => html`<article class="piece" id="chapter-${chapter.viewpoint}"><h3><span>${chapter.heading}</span> ${chapter.tagline.text}</h3>${chapter.paragraphs.map((sentences) => html`<p>${prose(sentences)}</p>`)}</article>`)}`)}
${article.notKnown.length === 0 ? NOTHING : section('not-known', ARTICLE_WORDS.notKnown[language], html`<ul class="plain">${article.notKnown.map((sentence) => html`<li>${sentence.text}</li>`)}</ul>`)}
${section('conclusion', ARTICLE_WORDS.conclusion[language], html`<p>${prose(article.conclusion)}</p>`)}`;
}

/** The mail's own words, behind a fold: the plate shows them, and whoever reads by ear or copies them finds them here. */
function mailText(mail: MailView, { language }: Article): Html {
  const text = mail.body.text.length > MOST_LETTERS ? `${mail.body.text.slice(0, MOST_LETTERS)} ${ARTICLE_WORDS.cut[language]}` : mail.body.text;
  const attached = mail.attachments.length === 0 ? NOTHING : html`<dt>${ARTICLE_WORDS.attached[language]}</dt><dd>${mail.attachments.map((file) => file.name).join(', ')}</dd>`;
  return html`<details><summary>${ARTICLE_WORDS.text[language]}</summary><div class="inside"><dl><dt>${ARTICLE_WORDS.subject[language]}</dt><dd>${quoted(mail.subject, mail.language)}</dd><dt>${ARTICLE_WORDS.from[language]}</dt><dd>${quoted(`${mail.authorName} <${mail.authorAddress}>`.trim(), mail.language)}</dd>${attached}</dl><pre>${quoted(text, mail.language)}</pre></div></details>`;
}
