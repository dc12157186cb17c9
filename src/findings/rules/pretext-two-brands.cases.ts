import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { subject: '【Amazon】アカウントのお知らせ', from: 'Info <info@a.example>', html: '<p>ご利用を確認してください。</p><a href="https://b.example/x">ログイン</a><p>© Rakuten Group, Inc.</p>' },
    { subject: 'Your Netflix membership', from: 'Info <info@a.example>', html: '<p>Please confirm.</p><a href="https://b.example/x">Log in</a><p>© PayPal. All rights reserved.</p>' },
  ],
  spares: [
    { subject: 'Re: Amazon', from: 'Info <info@a.example>', html: '<p>See this.</p><a href="https://b.example/x">Log in</a><p>© Rakuten Group, Inc.</p>' },
    { subject: '【Amazon】お知らせ', from: 'Info <info@a.example>', html: '<p>Amazonをご確認ください。</p><a href="https://b.example/x">ログイン</a><p>© Amazon.com</p>' },
  ],
};
