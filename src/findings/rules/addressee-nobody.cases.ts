import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'The meeting is moved to Friday.' },
    { text: 'カードの利用を停止しました。' },
    { text: '山田さんの口座を停止しました。' },
    { text: 'たくさん、ありがとうございます。' },
  ],
  spares: [
    { text: 'Dear Hanako,\nthe meeting is moved to Friday.' },
    { text: 'お客様各位\n営業日のお知らせです。' },
    { text: '花子さん、こんにちは。\n会議は金曜日になりました。' },
    { text: '山田さん\n\nお疲れさまです。会議は金曜日になりました。' },
    { text: '鈴木 先生\n先日はありがとうございました。' },
    { text: '皆さん、お疲れさまです。\n会議は金曜日になりました。' },
  ],
};
