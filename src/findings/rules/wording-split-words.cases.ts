import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'お客様の口 座の利用を一時停止しました。' },
    { text: 'お手数ですが、至急ご確 認ください。' },
    { text: 'ご契 約を更新してください。' },
  ],
  spares: [
    { text: 'ご 案 内 状\n下記のとおり開催いたします。' },
    { text: '請 求 書\nいつもありがとうございます。' },
    { text: 'ご契約 更新日：4月1日' },
  ],
};
