import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<a href="http://203.0.113.7/login">Log in</a>' },
    { html: '<a href="http://3405803783/">Log in</a>' },
    { html: '<a href="http://0xcb.0x00.0x71.0x07/">Log in</a>' },
  ],
  spares: [
    { html: '<a href="http://192.168.0.1/">The router</a>' },
    { text: 'http://127.0.0.1:8080/ answers' },
    { html: '<a href="https://203-0-113-7.shop.example/">Open</a>' },
  ],
};
