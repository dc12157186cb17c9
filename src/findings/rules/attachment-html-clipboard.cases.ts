import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ attachment: { name: 'a.html', type: 'text/html', body: '<p>Press Windows + R, then Ctrl + V</p><script>navigator.clipboard.writeText("powershell -w h")</script>' } }],
  spares: [{ attachment: { name: 'a.html', type: 'text/html', body: '<p>Copy the number</p><script>navigator.clipboard.writeText("123")</script>' } }],
};
