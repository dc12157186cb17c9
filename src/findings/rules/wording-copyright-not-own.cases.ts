import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'Amazon <info@a.example>', text: 'ご確認をお願いいたします。\n\n© Rakuten Group, Inc.' },
    { from: 'PayPal <info@a.example>', text: 'Please confirm.\n\nCopyright 2025 Netflix, Inc. All rights reserved.' },
  ],
  spares: [
    { from: 'Amazon <info@a.example>', text: 'ご確認をお願いいたします。\n\n© Amazon.com, Inc.' },
    { text: 'Please read.\n\n© Netflix, Inc.' },
  ],
};
