import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<a href="https://www.bank.example@evil.example/">Open</a>' },
    { html: '<a href="https://www.bank.example%2Flogin@evil.example/">Open</a>' },
    { text: 'git clone https://hanako@git.example/repo.git' },
  ],
  spares: [
    { html: '<a href="https://social.example/@hanako">Open</a>' },
    { html: '<a href="mailto:a@shop.example">Write</a>' },
    { text: 'ftp://guest@files.example/pub' },
  ],
};
