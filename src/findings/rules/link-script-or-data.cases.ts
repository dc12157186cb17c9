import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<a href="javascript:location.href=atob(1)">Open</a>' },
    { html: '<a href="data:text/html,hello">Open</a>' },
    { html: '<a href=" java&#10;script:run(1)">Open</a>' },
  ],
  spares: [
    { html: '<a href="javascript:void(0)">Open</a>' },
    { html: '<a href="javascript:window.print();">Print</a>' },
    { html: '<a href="data:image/png;base64,AAAA">Picture</a>' },
    { html: '<a href="https://shop.example/javascript:x">Open</a>' },
  ],
};
