import type { RuleCases } from '../rule-cases.ts';

const TEXT = 'Amazonをご利用いただきありがとうございます。\nお支払い方法をご確認ください。\nhttps://friends.example/a';

export const cases: RuleCases = {
  fires: [{ from: 'Amazon <info@friends.example>', text: TEXT, fields: ['Date: Tue, 18 Mar 2025 08:00:00 +0800'] }],
  spares: [
    { from: 'Amazon <info@friends.example>', text: TEXT, fields: ['Date: Tue, 18 Mar 2025 09:00:00 +0900'] },
    { from: 'Amazon <info@friends.example>', text: TEXT, fields: ['Date: Tue, 18 Mar 2025 00:00:00 +0000'] },
    { text: 'お元気ですか。こちらは上海です。', fields: ['Date: Tue, 18 Mar 2025 08:00:00 +0800'] },
  ],
};
