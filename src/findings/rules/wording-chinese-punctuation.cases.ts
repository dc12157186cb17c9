import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: '利用規約·会員規約を変更しました。' },
    { text: 'お支払い方法，住所をご確認ください。なお、期限があります。' },
  ],
  spares: [
    { text: '利用規約・会員規約を変更しました。' },
    { text: '会社概要 · 利用規約 · お問い合わせ' },
    { text: '本書は，次のとおり定める．' },
  ],
};
