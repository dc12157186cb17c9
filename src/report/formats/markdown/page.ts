import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { formWords, PAGE_STATES, VANTAGE_NAMES, VIA_NAMES, VISIT_WORDS } from '../page-words.ts';
import { escapeMarkdown } from './escape.ts';

/** What a browser saw behind the link, as a list; empty where none looked. */
export function pageLines({ page }: Dissection, language: Language): readonly string[] {
  return page === null ? [] : page.views.flatMap((view) => [
    `- **${VANTAGE_NAMES[view.vantage][language]}** ${PAGE_STATES[view.state][language]}`,
    ...view.chain.map(({ url, via, status, address }) => `  - ↓ ${VIA_NAMES[via][language]}${status === null ? '' : ` ${status}`}: ${escapeMarkdown(url)}${address === null ? '' : ` (${escapeMarkdown(address)})`}`),
    ...(view.title === '' ? [] : [`  - ${VISIT_WORDS.title[language]}: ${escapeMarkdown(view.title)}`]),
    ...view.forms.map((form) => `  - ${VISIT_WORDS.form[language]}: ${escapeMarkdown(formWords(form, language))}`),
    ...view.downloads.map(({ name, sha256 }) => `  - ${VISIT_WORDS.file[language]}: ${escapeMarkdown(name)} ${sha256 ?? ''}`),
  ]);
}
