import { defineOddityRule } from '../define-oddity-rule.ts';

/** A doubly polite verb. */
export const wordingDoubledPoliteness = defineOddityRule({
  id: 'wording-doubled-politeness',
  oddity: 'doubled-politeness',
  severity: 'note',
  title: { ja: '二重敬語', en: 'A doubly polite verb' },
  why: {
    ja: 'お〜になる と れる を重ねる、謙譲語に「ご」を付けるなどの二重敬語は、人もよく間違えますが、校正された企業の文面には残りません。',
    en: 'Two raising forms on one verb (お〜になられる), or ご before a humble word: people slip so, a firm’s proofread template does not.',
  },
  tells: (words) => ({ ja: `${words.ja}と、敬語が二重になっています。`, en: `A verb is made polite twice: ${words.en}.` }),
});
