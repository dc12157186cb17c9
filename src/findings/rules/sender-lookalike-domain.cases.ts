import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'Amazon <info@arnazon.com>' },
    { from: 'お知らせ <info@amazon-co-jp.k7q.example>' },
    { from: 'Microsoft <a@rnicrosoft.example>' },
    { from: 'Yodobashi.com <a@yodobashi-info.example>', text: 'いつもヨドバシ・ドット・コムをご利用いただきありがとうございます。' },
  ],
  spares: [
    { from: 'Amazon <info@amazon.co.jp>' },
    { from: 'Jiro <jiro@toyota-hanbai.example>', text: '納車の日程をご連絡します。' },
    { from: 'Emma <emma@yahoo.co.uk>', text: 'See you at noon.' },
    { from: 'Hanako <hanako@pineapple.example>' },
  ],
};
