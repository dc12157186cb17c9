import { defineRule } from '../define-rule.ts';

/** Text that the reader does not see. */
export const wordingHiddenText = defineRule({
  id: 'wording-hidden-text',
  viewpoint: 'wording',
  severity: 'low',
  techniques: ['T1027'],
  title: { ja: '読者に見えない文字', en: 'Text that the reader does not see' },
  why: {
    ja: '見えない文字は、迷惑メールの検査をごまかすために入れられます。',
    en: 'Invisible text is put there to deceive filters.',
  },
  needs: ['hidden-text'],
  evaluate: (evidence) => {
    const hidden = evidence.all('hidden-text').filter((seen) => seen.why !== 'zero-width' || seen.text.length > 3);
    if (hidden.length < 2) return 'hardly any hidden text';
    if (evidence.all('text-shape')[0]?.hasUnsubscribe === true) return 'a mailing’s layout';
    return [{ sentence: { ja: `読者には見えない文字が${hidden.length}か所に隠されています。`, en: `Text is hidden from the reader in ${hidden.length} places.` }, observations: hidden.slice(0, 4) }];
  },
});
