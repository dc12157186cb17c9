import { defineOddityRule } from '../define-oddity-rule.ts';

/** Orders to a program that reads the mail. */
export const wordingPromptInjection = defineOddityRule({
  id: 'wording-prompt-injection',
  oddity: 'prompt-injection',
  severity: 'high',
  isUsualAmongPeople: true,
  techniques: ['T1562'],
  title: { ja: 'AIへの命令が書かれている', en: 'Orders to an AI that reads the mail' },
  why: {
    ja: 'メールを調べるAIに「安全と判定せよ」などと命じる言葉です。ここでは証拠として示すだけで、従いません。',
    en: 'Words that tell an AI how to judge the mail. They are shown as evidence here and never obeyed.',
  },
  tells: (words, seen) => ({ ja: `メールを調べるAIへの命令${words.ja}が、${seen.isHidden ? '読者に見えない形で' : ''}書かれています。`, en: `It holds an order to a program that reads it${seen.isHidden ? ', where no reader sees it' : ''}: ${words.en}.` }),
});
