import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ attachment: { name: 'voice.svg', type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"><script>location.href="https://evil.example/"</script></svg>' } }],
  spares: [{ attachment: { name: 'logo.svg', type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="4"/></svg>' } }],
};
