import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Hello</p><a href="https://shop.example/x">Open</a>', textBeside: 'Hello\nhttps://other.example/x' },
    { html: '<p>Hello</p>', textBeside: 'Hello\nhttps://other.example/x' },
  ],
  spares: [
    // The same house, counted by another number or by another host of it.
    { html: '<a href="https://click.shop.example/1">Open</a>', textBeside: 'Open: https://www.shop.example/2' },
    { html: '<a href="https://shop.example/x">Open</a>', textBeside: 'Open the page.' },
    { text: 'https://other.example/x' },
    // Two texts, both shown.
    { html: '<a href="https://shop.example/x">Open</a>', attachment: { name: 'a.txt', type: 'text/plain', body: 'https://other.example/x' } },
  ],
};
