import type { Bilingual } from '../../../base/bilingual.ts';
import { formWords, PAGE_STATES } from '../../../report/formats/page-words.ts';
import type { PageVisitView } from '../../../report/model.ts';

type View = PageVisitView['views'][number];

/** One thing that not all visitors were shown alike. */
export interface Contrast {
  readonly what: 'state' | 'title' | 'place' | 'forms' | 'files';
  /** What each visitor was shown, in the order of the visits; `null`: nothing of the kind. */
  readonly values: readonly (Bilingual | null)[];
  /** Who was shown something else than most; of two camps of one size, the later one. */
  readonly isOdd: readonly boolean[];
}

const same = (text: string): Bilingual | null => (text === '' ? null : { ja: text, en: text });

const SEEN: readonly (readonly [what: Contrast['what'], of: (view: View) => Bilingual | null, isInDocument?: true])[] = [
  ['state', (view) => PAGE_STATES[view.state]],
  ['title', (view) => same(view.title), true],
  ['place', (view) => same(view.finalUrl === null ? '' : String(view.finalUrl))],
  ['forms', (view) => (view.forms.length === 0 ? null : { ja: view.forms.map((form) => formWords(form, 'ja')).join(' / '), en: view.forms.map((form) => formWords(form, 'en')).join(' / ') }), true],
  ['files', (view) => same(view.downloads.map(({ name }) => name).join(', '))],
];

/** Where the visitors of one page were shown different things: how a page hides from those who look into it. */
export function contrastsOf(views: readonly View[]): readonly Contrast[] {
  return SEEN.flatMap(([what, of, isInDocument]) => {
    const values = views.map(of);
    // Of a document that could not be had nothing is known: it is no other one.
    const keys = values.map((value, at) => (isInDocument && views[at]?.isUnread ? null : value?.en ?? ''));
    const counts = Map.groupBy(keys.filter((key) => key !== null), (key) => key);
    if (counts.size < 2) return [];
    const usual = [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
    return [{ what, values, isOdd: keys.map((key) => key !== null && key !== usual) }];
  });
}
