import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Your account has been suspended.</p><a href="https://a.example/x">Restore access</a>', from: 'Service <info@b.example>' },
    { html: '<p>お客様のアカウントを一時的に制限しました。</p><a href="https://a.example/x">解除する</a>', from: 'Service <info@b.example>' },
    { html: '<p>Votre compte est suspendu.</p><a href="https://a.example/x">Continuer</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'The bridge is closed, access is limited.' },
    { text: '明日は窓口のサービスを停止いたします。' },
  ],
};
