import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** A boss who asks for a private chat group. */
export const pretextExecutiveGroup = defineRule({
  id: 'pretext-executive-group',
  viewpoint: 'pretext',
  severity: 'high',
  shows: { kind: 'fraud', goal: 'reply' },
  techniques: ['T1656', 'T1657'],
  title: { ja: '上司を装い別の連絡手段へ誘う', en: 'A boss who asks for a private chat group' },
  why: {
    ja: '社長や上司を装い、LINEグループを作らせて送金を指示する手口です。',
    en: 'Somebody poses as the boss, moves the talk to a private chat group, and will ask for a transfer there.',
  },
  needs: ['phrase', 'mailbox'],
  evaluate: (evidence) => {
    const group = evidence.phrases('lure-boss');
    if (group.length === 0) return 'no chat group';
    const author = evidence.author();
    if (author === null || !author.lists.some((list) => list === 'free-mail' || list === 'consumer-provider')) return 'not from a private mailbox';
    const hush = [...evidence.phrases('lure-secret'), ...evidence.phrases('pressure-deadline'), ...evidence.phrases('demand-reply')];
    if (hush.length === 0) return 'no secrecy, haste or reply';
    const words = quoted(wordsOf([...group.slice(0, 1), ...hush.slice(0, 2)]));
    return [{ sentence: { ja: `個人用アドレスから${words.ja}と、会社の外の連絡手段へ誘っています。`, en: `From a private mailbox it asks for a chat group outside the company: ${words.en}.` }, observations: [...group, ...hush.slice(0, 2)] }];
  },
});
