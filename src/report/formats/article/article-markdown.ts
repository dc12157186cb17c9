import type { MailView } from '../../model.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import type { Article, Sentence } from './model.ts';
import { ARTICLE_WORDS, spanFor, timeFor } from './words.ts';

/** What is known of the publication of an article when it is written down. */
export interface PublishedAt {
  /** ISO 8601. */
  readonly published: string;
  /** How to tell of a mistake. */
  readonly contact: string;
}

/** The article as Markdown. *Shape*: every text is escaped; nothing of the mail becomes markup or a link. */
export function articleMarkdown(article: Article, mail: MailView | null, { published, contact }: PublishedAt): string {
  const { language } = article;
  const word = (key: keyof typeof ARTICLE_WORDS): string => ARTICLE_WORDS[key][language];
  const prose = (sentences: readonly Sentence[]): string => escapeMarkdown(sentences.map((sentence) => sentence.text).join(language === 'ja' ? '' : ' '));
  const section = (heading: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines]);
  const numbered = (sentences: readonly string[]): readonly string[] => sentences.map((text, at) => `${at + 1}. ${text}`);
  const shown = mail === null ? [] : [
    `- ${word('subject')}: ${escapeMarkdown(mail.subject)}`, `- ${word('from')}: ${escapeMarkdown(`${mail.authorName} ${mail.authorAddress}`.trim())}`, '',
    ...mail.body.text.slice(0, 4_000).split('\n').map((line) => `> ${escapeMarkdown(line)}`),
  ];
  return `${[
    `# ${escapeMarkdown(article.title.text)}`,
    ...section(word('inBrief'), article.lead.flatMap((sentence) => [escapeMarkdown(sentence.text), '']).slice(0, -1)),
    ...section(article.already?.heading ?? '', numbered((article.already?.steps ?? []).map((step) => escapeMarkdown(step.text)))),
    ...section(word('mail'), shown),
    ...section(word('checks'), numbered(article.checks.map((check) => `**${escapeMarkdown(check.heading.text)}** ${prose([check.look])} ${word('here')}: ${prose([check.here])}`))),
    ...section(word('chapters'), article.chapters.flatMap((chapter) => [`### ${chapter.heading}: ${escapeMarkdown(chapter.tagline.text)}`, '', ...chapter.paragraphs.flatMap((sentences) => [prose(sentences), ''])]).slice(0, -1)),
    ...section(word('notKnown'), article.notKnown.map((sentence) => `- ${escapeMarkdown(sentence.text)}`)),
    ...section(word('conclusion'), [prose(article.conclusion)]),
    ...section(word('times'), [
      `- ${word('received')}: ${article.times.received === null ? word('receivedUnknown') : timeFor(article.times.received, language)}`,
      `- ${word('dissected')}: ${timeFor(article.times.dissected, language)}`, `- ${word('published')}: ${timeFor(published, language)}`,
      ...(article.times.received === null ? [] : [`- ${word('tookFrom')}: ${spanFor(Date.parse(published) - Date.parse(article.times.received), language)}`]),
      `- ${word('mistake')} ${escapeMarkdown(contact)}`,
    ]),
  ].join('\n')}\n`;
}
