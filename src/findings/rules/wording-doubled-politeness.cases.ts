import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'ご覧になられた後に、お手続きください。' },
    { text: 'お客様がお申し込みになられたサービスを停止しました。' },
    { text: '添付の書類をご拝見ください。' },
  ],
  spares: [
    { text: 'ご覧になった後に、お手続きください。' },
    { text: '昨日お亡くなりになられた山田様のご冥福をお祈りいたします。' },
    { text: '拝見いたしました。ありがとうございます。' },
  ],
};
