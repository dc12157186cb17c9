import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

const FEW_CHARACTERS = 400;
const DEMANDS = ['demand-click', 'demand-scan', 'demand-secret', 'demand-transfer'];

/** The lure stands in the attachment. */
export const attachmentLureInside = defineRule({
  id: 'attachment-lure-inside',
  viewpoint: 'attachment',
  severity: 'medium',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1566.001'],
  title: { ja: '誘い文句は添付の中', en: 'The lure stands in the attachment' },
  why: {
    ja: 'メール本文を短くし、誘い文句とリンクを添付に移すと、本文を調べる検査には何も見えません。',
    en: 'A mail that says little and moves its demand and its link into a file shows nothing to what reads the mail.',
  },
  needs: ['phrase', 'attached-text', 'text-shape'],
  evaluate: (evidence) => {
    const shape = evidence.all('text-shape')[0];
    if (shape === undefined || shape.characters >= FEW_CHARACTERS) return 'the mail has words of its own';
    const inside = DEMANDS.flatMap((group) => evidence.phrases(group)).filter((phrase) => phrase.in === 'attachment');
    if (inside.length === 0) return 'nothing is demanded in an attachment';
    // Words in a picture are pressed where they stand: the picture is the link.
    const isPicture = evidence.all('attached-text').some(({ from }) => from === 'picture');
    const link = evidence.all('link').find((link) => (link.via === 'attachment' || link.via === 'qr-code') && link.host !== '') ?? (isPicture ? evidence.callToAction() : null);
    if (link === null || link === undefined) return 'the attachment leads nowhere';
    const author = evidence.author();
    if (link.isAuthorsDomain || link.ownerBrandId !== null || author?.ownerBrandId != null) return 'it leads to the author or to a known company';
    const words = quoted(wordsOf(inside), 2);
    const [fileJa, fileEn] = isPicture ? ['画像', 'picture'] : ['添付', 'attachment'];
    return [{ sentence: { ja: `本文にはほとんど何も書かれていませんが、${fileJa}には${words.ja}とあり、${link.host} へ誘導しています。`, en: `The mail itself says hardly anything; its ${fileEn} says ${words.en} and leads to ${link.host}.` }, observations: [...inside.slice(0, 2), link] }];
  },
});
