import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: '下のボタンからカードを確認しなさい。' },
    { text: '48時間以内に送金しろ。さもなければ動画を公開する。' },
    { text: '本人情報を入力してくれ。\nカスタマーセンター' },
  ],
  spares: [
    { text: '内容をご確認ください。' },
    { text: '確認しなさいと言われたので、お送りします。' },
    { text: '新しい規則では、毎月更新しなければなりません。' },
  ],
};
