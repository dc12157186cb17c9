import { defineStoryRule } from '../define-story-rule.ts';

/** A shared document as the pretext. */
export const pretextSharedDocument = defineStoryRule({
  id: 'pretext-shared-document',
  severity: 'low',
  shows: { kind: 'phishing', goal: 'credentials' },
  title: { ja: '「共有ファイル」を開かせる', en: 'A shared document as the pretext' },
  why: {
    ja: '共有ファイルや電子署名の依頼を装い、開くためと称してログインさせる手口です。',
    en: 'A shared file or a request for a signature, to be opened after signing in.',
  },
  groups: ['lure-document'],
  demands: ['demand-click', 'demand-scan', 'demand-open'],
  needsDemand: true,
  tells: (words) => ({ ja: `${words.ja}と共有ファイルや署名依頼を装い、リンクを開かせようとしています。`, en: `It looks like a shared document (${words.en}) and wants its link opened.` }),
});
