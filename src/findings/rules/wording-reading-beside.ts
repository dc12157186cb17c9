import { corrected, defineOddityRule } from '../define-oddity-rule.ts';

/** A word with its reading in front. */
export const wordingReadingBeside = defineOddityRule({
  id: 'wording-reading-beside',
  oddity: 'reading-beside',
  severity: 'low',
  isUsualAmongPeople: true,
  title: { ja: '読み仮名の残り', en: 'Readings left in the text' },
  why: {
    ja: '漢字の前に読み仮名がそのまま残るのは、ふりがな付きの文章や辞書から写した跡です。企業の通知には現れません。',
    en: 'A word with its reading in front was copied from a text with small readings above it, or from a dictionary. No firm writes so.',
  },
  tells: (_, seen) => ({ ja: `${corrected(seen).ja}のように、漢字の前に読み仮名が残っています。`, en: `A reading was left in front of its word: ${corrected(seen).en}.` }),
});
