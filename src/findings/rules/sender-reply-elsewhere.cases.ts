import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { fields: ['Reply-To: other@gmail.com'] },
    // No list's words, or another's name.
    { from: 'Hanako via Club <club@lists.friends.example>', fields: ['Reply-To: Hanako <hanako@gmail.com>'] },
    { from: 'Amazon via Club <club@lists.friends.example>', fields: ['List-Id: <club.lists.friends.example>', 'Reply-To: Hanako <hanako@gmail.com>'] },
  ],
  spares: [
    { fields: ['Reply-To: office@friends.example'] },
    { from: 'Hanako via Club <club@lists.friends.example>', fields: ['Return-Path: <club-bounces@lists.friends.example>', 'List-Id: <club.lists.friends.example>', 'Reply-To: Hanako <hanako@gmail.com>'] },
  ],
};
