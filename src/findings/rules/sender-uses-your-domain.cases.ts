import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: '"home.example Mail Server" <x@k7q.example>', text: 'Your mailbox is full.' },
    { from: 'HOME.EXAMPLE 管理者 <info@k7q.example>', text: 'メールの保存容量が不足しています。' },
  ],
  spares: [
    { from: '"home.example Mail Server" <postmaster@home.example>' },
    { from: '"Hanako via home.example" <list@lists.example>' },
    { from: '"gmail.com 通知" <x@k7q.example>', to: 'reader@gmail.com' },
    { from: '"myhome.example news" <x@myhome.example>' },
  ],
};
