import { defineStoryRule } from '../define-story-rule.ts';

/** Mail that waits to be released. */
export const pretextHeldMail = defineStoryRule({
  id: 'pretext-held-mail',
  shows: { kind: 'phishing', goal: 'credentials' },
  title: { ja: '「届いていないメールがある」と誘う', en: 'Mail that waits to be released' },
  why: {
    ja: '保留中のメールがあると言ってリンクを開かせ、パスワードを入力させる手口です。',
    en: 'It says that mail is waiting and will be released through a link, which asks for the mailbox’s password.',
  },
  groups: ['lure-delivery'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words) => ({ ja: `${words.ja}と、届いていないメールがあるように言い、リンクを開かせようとしています。`, en: `It says ${words.en} and wants you to release mail through its link.` }),
});
