import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** It moves the talk to a chat. */
export const pretextMoveToChat = defineRule({
  id: 'pretext-move-to-chat',
  viewpoint: 'pretext',
  severity: 'low',
  shows: { kind: 'fraud', goal: 'reply' },
  techniques: ['T1656'],
  title: { ja: 'チャットへ誘う', en: 'It moves the talk to a chat' },
  why: {
    ja: '記録や対策の及ばないチャットへ移らせてから、金銭を求める手口です。',
    en: 'It moves the talk to a chat that nobody watches, and asks for money there.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const chat = evidence.phrases('demand-chat');
    const story = ['lure-job', 'lure-investment', 'lure-romance', 'lure-loan', 'lure-inheritance', 'lure-prize', 'lure-errand', 'lure-confidential', 'lure-offer', 'lure-supplier', 'lure-health', 'lure-money'].flatMap((group) => evidence.phrases(group));
    if (chat.length === 0) return 'no chat';
    if (story.length === 0) return 'no story that goes with it';
    if (evidence.mainClaim()?.isAuthorPermitted === true) return 'a known company writes';
    const words = quoted(wordsOf([...chat.slice(0, 1), ...story.slice(0, 1)]));
    return [{ sentence: { ja: `${words.ja}と、チャットへ誘っています。`, en: `It wants to go on in a chat: ${words.en}.` }, observations: [...chat.slice(0, 2), ...story.slice(0, 1)] }];
  },
});
