import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'Amazon <info@friends.example>', text: 'Amazonをご利用いただきありがとうございます。\nあなたのアカウントは停止されました。\nhttps://friends.example/a' },
    { text: 'あなたのクレジットカードが使用されました。' },
    { text: 'あなたのアオバの会員資格が切れました。' },
  ],
  spares: [
    { text: 'お客様のアカウントは停止されました。' },
    { text: 'あなたの写真を楽しみにしています。' },
    { text: '花子さん\n\nあなたが以前くれた本を読みました。' },
  ],
};
