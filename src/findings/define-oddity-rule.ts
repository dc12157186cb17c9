import type { Bilingual } from '../base/bilingual.ts';
import type { OdditySeen } from '../evidence/model.ts';
import { defineRule } from './define-rule.ts';
import type { Rule, Severity } from './model.ts';
import { quoted } from './sentences.ts';

/** A kind of odd writing, and what it says. */
export interface OddWriting {
  readonly id: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly techniques?: readonly string[];
  readonly oddity: OdditySeen['oddity'];
  readonly severity: Severity;
  /** Several places are no slip of the hand; without it, they are as grave as one. */
  readonly several?: { readonly from: number; readonly severity: Severity };
  /** People among themselves write so. */
  readonly isUsualAmongPeople?: boolean;
  readonly tells: (words: Bilingual, seen: OdditySeen) => Bilingual;
}

/** A rule for one kind of odd writing; a sentence shows the words, and the finger points at them. */
export function defineOddityRule({ id, title, why, techniques = ['T1566'], oddity, severity, several, isUsualAmongPeople = false, tells }: OddWriting): Rule {
  return defineRule({
    id, viewpoint: 'wording', severity, title, why, techniques, needs: ['oddity'],
    evaluate: (evidence) => {
      const seen = evidence.all('oddity').find((each) => each.oddity === oddity);
      if (seen === undefined) return 'nothing of the kind';
      const isAmongPeople = isUsualAmongPeople && (evidence.all('subject')[0]?.hasThread === true || evidence.all('text-shape')[0]?.isListMail === true);
      const usual = several !== undefined && seen.texts.length >= several.from ? several.severity : severity;
      return [{ severity: isAmongPeople ? 'note' : usual, sentence: tells(quoted(seen.texts, 2), seen), observations: [seen] }];
    },
  });
}

/** Each word with what it was meant to be: 「アカウン卜」（正しくは「アカウント」）. */
export function corrected({ texts, meant }: OdditySeen): Bilingual {
  const word = texts[0] ?? '';
  const right = meant[0] ?? null;
  if (right === null) return { ja: `「${word}」`, en: `“${word}”` };
  return { ja: `「${word}」（正しくは「${right}」）`, en: `“${word}” (for “${right}”)` };
}
