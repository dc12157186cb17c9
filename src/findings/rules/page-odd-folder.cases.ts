import { seen } from '../captured-page-cases.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    seen({ finalUrl: { live: ['https', '//bakery.example.com/wp-content/plugins/x/login/index.html'] } }),
    seen({ finalUrl: { live: ['http', '//club.example.org/.well-known/acme/verify.php'] } }),
  ],
  spares: [
    seen(),
    seen({ finalUrl: { live: ['https', '//bakery.example.com/wp-login.php'] } }),
    seen({ finalUrl: { live: ['https', '//bakery.example.com/wp-content/uploads/menu.html'] }, forms: [] }),
    seen({ finalUrl: { live: ['https', '//club.example.org/cgi-bin/login.cgi'] } }),
  ],
};
