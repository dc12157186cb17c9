import { form, seen } from '../captured-page-cases.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    seen(),
    seen(form(null, 'カード番号', 'セキュリティコード')),
    seen(form(null, '暗証番号')),
    seen(form(null, 'ワンタイムパスワード')),
    seen(form(null, '本人確認書類の写真')),
    // Under a name that is not the sender's it weighs.
    { ...seen(form(null, 'カード番号')), from: 'Amazon <info@post.zoo.example>', subject: 'Amazonアカウントの確認' },
  ],
  spares: [
    seen(form(null, 'お名前', 'メールアドレス')),
    seen(form(null, '検索')),
    seen({ finalUrl: { live: ['https', '//www.amazon.co.jp/ap/signin'] } }),
    // The reader's own house.
    seen({ finalUrl: { live: ['https', '//mail.home.example/login'] } }),
  ],
};
