import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<a href="https://bank.example⁄login.evil.example/">Open</a>' },
    { html: '<a href="https:\\\\evil.example\\x">Open</a>' },
    { html: '<a href="https://%65vil.example/">Open</a>' },
  ],
  spares: [
    { html: '<a href="https://shop.example/a%20b?c=%2F">Open</a>' },
    { text: '全角の英字：ＡＢＣ。 https://shop.example/' },
    { html: '<a href="\n https://shop.example/x ">Open</a>' },
  ],
};
