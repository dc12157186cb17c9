import type { Bilingual } from '../../../base/bilingual.ts';
import type { Contrast } from './contrasts.ts';

export const CONTRAST_WORDS: Readonly<Record<Contrast['what'] | 'what' | 'cloaked' | 'alike', Bilingual>> = {
  cloaked: { ja: '訪問者によって見せるものが違います', en: 'Not every visitor was shown the same' },
  alike: { ja: 'どの訪問者にも同じものが見えました', en: 'Every visitor was shown the same' },
  what: { ja: '違うところ', en: 'What differs' },
  state: { ja: '表示されたもの', en: 'What came' },
  title: { ja: '題名', en: 'Title' },
  place: { ja: '行き着いた場所', en: 'Where it ended' },
  forms: { ja: '入力欄と送り先', en: 'Forms, and where they send' },
  files: { ja: 'ファイル', en: 'Files' },
};
