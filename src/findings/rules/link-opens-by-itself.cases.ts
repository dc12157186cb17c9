import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<meta http-equiv="refresh" content="0;url=https://evil.example/"><p>Hello</p>' },
    { html: '<META HTTP-EQUIV="Refresh" CONTENT="3; URL=http://evil.example/x"><p>Hello</p>' },
  ],
  spares: [
    { html: '<meta http-equiv="content-type" content="text/html"><a href="https://shop.example/">Open</a>' },
    { html: '<meta http-equiv="refresh" content="0;url=https://www.friends.example/"><p>Hello</p>' },
  ],
};
