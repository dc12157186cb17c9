import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'あなたは24時間以内に情報を更新する必要があります。' },
    { text: 'さもないと、アカウントは閉じられます。' },
    { text: '私たちのシステムは異常を見つけました。' },
    { text: 'リンクに従って、親切に確認してください。' },
  ],
  spares: [
    { text: '会員情報の更新が必要です。' },
    { text: '係の方に親切に案内していただき、助かりました。' },
    { text: 'リンクをクリックしてお進みください。' },
  ],
};
