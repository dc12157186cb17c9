import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Your mailbox is almost full.</p><a href="https://a.example/x">Upgrade</a>', from: 'Service <info@b.example>' },
    { html: '<p>メールボックスの容量が上限に達しました。</p><a href="https://a.example/x">容量を追加</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'The storage room is full.' },
    { text: 'Your mailbox is almost full, so please tidy up before Friday.' },
  ],
};
