import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { attachment: { name: 'doc.html', type: 'text/html', body: `<script>const b=atob("${'UEsDBBQAAAAIAAAAIQ'.padEnd(200, 'A')}");const f=new Blob([b]);const a=document.createElement("a");a.href=URL.createObjectURL(f);a.download="invoice.zip";a.click()</script>` } },
  ],
  spares: [{ attachment: { name: 'page.html', type: 'text/html', body: `<img src="data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.padEnd(400, 'A')}"><script>console.log(1)</script>` } }],
};
