import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'お客様各位様\n日頃のご愛顧に感謝いたします。' },
    { text: '株式会社佐倉商店御中様\nお世話になっております。' },
    { text: '佐倉花子様様\nカードのご案内です。' },
  ],
  spares: [
    { text: 'お客様各位\n日頃のご愛顧に感謝いたします。' },
    { text: '佐倉商店御中\n様式を添付いたします。' },
    { text: 'いろいろな有様を様々な方に見ていただきました。' },
  ],
};
