import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'The meeting is moved to Friday.' },
    { text: 'カードの利用を停止しました。' },
    { text: '山田さんの口座を停止しました。' },
    { text: 'たくさん、ありがとうございます。' },
    { text: 'Hello!\n\nYour card was blocked.' },
    { text: '弊社では、お客様に安心してカードをご利用いただくため、確認を行っています。' },
  ],
  spares: [
    { text: 'Dear Hanako,\nthe meeting is moved to Friday.' },
    { text: 'お客様各位\n営業日のお知らせです。' },
    { text: '花子さん、こんにちは。\n会議は金曜日になりました。' },
    { text: '山田さん\n\nお疲れさまです。会議は金曜日になりました。' },
    { text: '鈴木 先生\n先日はありがとうございました。' },
    { text: '佐倉-hanako2 さん\nいつもご利用いただき、ありがとうございます。' },
    { text: 'On Tue, 18 Mar 2025, Taro wrote:\n> the meeting?\nFriday.', fields: ['In-Reply-To: <a1@friends.example>'] },
    { text: 'The meeting is moved to Friday.', fields: ['List-Id: <talk.friends.example>'] },
    { text: '皆さん、お疲れさまです。\n会議は金曜日になりました。' },
  ],
};
