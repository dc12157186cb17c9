import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Your subscription has expired.</p><a href="https://a.example/x">Renew now</a>', from: 'Service <info@b.example>' },
    { html: '<p>ご契約のライセンスの期限が近づいています。</p><a href="https://a.example/x">更新</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'The library card expires in May.' },
    { text: 'The plan is to renew the fence.' },
  ],
};
