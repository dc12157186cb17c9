import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'Amazon <info@mail-jp.example>' },
    { from: '自動通知 <no-reply@k7q.example>', subject: 'お支払いのご案内', text: 'いつも三井住友カードをご利用いただきありがとうございます。' },
    { from: 'Billing <billing@mail.example>', text: 'Your Netflix membership is on hold. Log in now.' },
  ],
  spares: [
    { from: 'Amazon <info@amazon.co.jp>' },
    { subject: 'Lenovo の新しいノート', text: 'Lenovo のノートを買いました。Amazon より安かったです。' },
    { subject: 'Re: driver', text: '> * Copyright (C) 2024 Google LLC\n\nLooks good to me.' },
    { from: '"Quinn, Dell" <quinn@friends.example>', text: 'Please add me to the list.' },
    { from: 'Microsoft Outlook <postmaster@outlook.com>', subject: 'Undeliverable: hello', text: 'Your message could not be delivered.' },
  ],
};
