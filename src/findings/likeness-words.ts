import type { Bilingual } from '../base/bilingual.ts';
import type { LinkSeen } from '../evidence/model.ts';

type How = LinkSeen['likeness'][number]['how'];

/** Made to be mistaken: nobody needs such a name for anything else. */
export const UNMISTAKABLE: readonly How[] = ['domain-inside', 'dashes-for-dots', 'confusable', 'nearly-inside'];

/** How a stranger's domain is like a brand's, as it stands in a sentence: ja behind the name, en before it. */
export const HOW_ALIKE: Readonly<Record<How, Bilingual>> = {
  'domain-inside': { ja: 'を丸ごと中に含んでいます', en: 'holds, as a part, the whole of' },
  'dashes-for-dots': { ja: 'の点をハイフンに替えて含んでいます', en: 'holds, with dashes for dots,' },
  confusable: { ja: 'と見間違える文字で書かれています', en: 'is written with characters that read as' },
  'suffix-swapped': { ja: 'の末尾だけを替えています', en: 'puts another ending on' },
  'country-added': { ja: 'に国や種類の記号を足しています', en: 'adds a country or a kind to' },
  'nearly-inside': { ja: 'をわずかに書き違えて中に含んでいます', en: 'holds, as a part and with letters wrong,' },
  mistyped: { ja: 'と一文字違いです', en: 'is one letter off' },
  'word-as-label': { ja: 'という語を区切りの一つに入れています', en: 'has, as one of its parts, the word' },
  'word-in-label': { ja: 'という語を含んでいます', en: 'contains the word' },
  'name-in-label': { ja: 'という名前を含んでいます', en: 'contains the name' },
};
