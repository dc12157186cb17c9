import { corrected, defineOddityRule } from '../define-oddity-rule.ts';

/** Set phrases without their voicing dots. */
export const wordingMissingDakuten = defineOddityRule({
  id: 'wording-missing-dakuten',
  oddity: 'missing-dots',
  severity: 'low',
  several: { from: 2, severity: 'medium' },
  title: { ja: '濁点が抜けている', en: 'Missing voicing dots' },
  why: {
    ja: '濁点の落ちた決まり文句は、日本語を母語としない人が打ったか、画像から読み取った跡です。',
    en: 'A set phrase without its dots was typed by somebody who does not hear the difference, or read from a picture.',
  },
  tells: (_, seen) => ({ ja: `${corrected(seen).ja}のように、濁点が抜けています。`, en: `A voicing dot is missing: ${corrected(seen).en}.` }),
});
