import { defineStoryRule } from '../define-story-rule.ts';

/** A full mailbox as the pretext. */
export const pretextStorageFull = defineStoryRule({
  id: 'pretext-storage-full',
  shows: { kind: 'phishing', goal: 'credentials' },
  title: { ja: '「容量不足」を口実にする', en: 'A full mailbox as the pretext' },
  why: {
    ja: 'メールボックスや保存領域の容量を口実に、リンクから手続きさせる手口です。容量は契約先の管理画面で確かめられます。',
    en: 'A full mailbox or cloud store is the pretext for a link. How full it is can be seen in the provider’s own settings.',
  },
  groups: ['lure-storage'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words, way) => ({ ja: `${words.ja}と容量を口実に、${way.ja}手続きさせようとしています。`, en: `It says ${words.en} and wants you to put it right${way.en}.` }),
});
