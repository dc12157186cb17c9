import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Amazon <info@amazon.co.jp>', fields: ['Message-ID: <1.2@mail.k7q-hosting.com>'] }],
  spares: [
    { from: 'Amazon Postmaster <postmaster@amazon.co.jp>', fields: ['Return-Path: <>', 'Message-ID: <1.2@mail.k7q-hosting.com>'] },
    { from: 'Amazon <info@amazon.co.jp>', fields: ['Message-ID: <1.2@email.amazonses.com>'] },
    { from: 'Amazon <info@amazon.co.jp>', fields: ['Message-ID: <1.2@localhost>'] },
    { from: 'Amazon <info@amazon.co.jp>', fields: ['Message-ID: <1.2@mail.amazon.com>'] },
    { from: 'Hanako <hanako@friends.example>', fields: ['Message-ID: <1.2@mail.k7q-hosting.com>'] },
  ],
};
