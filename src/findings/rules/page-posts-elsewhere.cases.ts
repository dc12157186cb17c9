import { form, seen } from '../captured-page-cases.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    seen(form('http://drop.example.net/take', 'Mail address', 'Password')),
    seen(form('https://collect.example.org/x.php', 'カード番号', 'CVV')),
  ],
  spares: [
    seen(form('http://pages.zoo.example/login', 'Password')),
    seen(form('https://login.zoo.example/login', 'Password')),
    // Whoever asks for no secret may have a form from elsewhere: newsletters mostly have.
    seen(form('https://lists.example.net/subscribe', 'Name')),
    seen(form('https://www.amazon.co.jp/ap/signin', 'Password')),
    { sample: 'kagoya' },
  ],
};
