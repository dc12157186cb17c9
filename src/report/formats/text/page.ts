import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { formWords, isSameWay, PAGE_STATES, VANTAGE_NAMES, VIA_NAMES, VISIT_WORDS } from '../page-words.ts';
import { SECTION_NAMES } from '../words.ts';
import { ruledHeading } from './frame.ts';
import { run } from './run.ts';
import type { Line } from './run.ts';
import { wrapHanging } from './wrap.ts';

const FORMS_SHOWN = 4;

/** What a browser saw behind the link, visitor by visitor; nothing where none looked. */
export function pageLines({ page }: Dissection, language: Language, columns: number): readonly Line[] {
  if (page === null) return [];
  const [first] = page.views;
  const lines = page.views.flatMap((view): readonly Line[] => [
    ...wrapHanging([run('  ● ', 'strong')], [run(VANTAGE_NAMES[view.vantage][language], 'strong'), run(`  ${PAGE_STATES[view.state][language]}`)], columns),
    ...(view !== first && first !== undefined && isSameWay(view, first)
      ? wrapHanging([run('    ')], [run(VISIT_WORDS['same-way'][language], 'quiet')], columns)
      : view.chain.flatMap(({ url, via, status, address }) => wrapHanging([run('    ↓ ', 'quiet')], [run(`${VIA_NAMES[via][language]}${status === null ? '' : ` ${status}`}  `, 'quiet'), run(url), run(address === null ? '' : ` [${address}]`, 'quiet')], columns))),
    ...(view.title === '' ? [] : wrapHanging([run('    ')], [run(`${VISIT_WORDS.title[language]} `, 'quiet'), run(view.title)], columns)),
    ...view.forms.slice(0, FORMS_SHOWN).flatMap((form) => wrapHanging([run('    ')], [run(`${VISIT_WORDS.form[language]} `, 'quiet'), run(formWords(form, language))], columns)),
    ...view.downloads.flatMap(({ name, sha256 }) => wrapHanging([run('    ')], [run(`${VISIT_WORDS.file[language]} `, 'quiet'), run(`${name} ${sha256 ?? ''}`)], columns)),
  ]);
  return [ruledHeading(SECTION_NAMES.page[language], [], columns), ...lines];
}
