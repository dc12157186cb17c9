import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Hanako shared a document with you. Click here to open it.</p><a href="https://a.example/x">Open document</a>', from: 'Service <info@b.example>' },
    { html: '<p>ファイルが共有されました。下記のリンクから開いてください。</p><a href="https://a.example/x">開く</a>', from: 'Service <info@b.example>' },
    { html: '<p>You have received a file via our service. 3 items expire on 29 March 2024.</p><a href="https://a.example/x">Get your files</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'The document is on the shared drive.' },
    { text: '資料は当日配布します。' },
  ],
};
