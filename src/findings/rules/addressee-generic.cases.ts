import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Dear customer,\n\nhello.' },
    { text: 'Dear Blue Bank Cardholder,\n\nhello.' },
    { text: '青葉カード お客様\n\nお手続きのご案内です。' },
    { text: '「青葉カード」 会員様、カードの件でご連絡します。' },
    { text: '青葉クラシック※会員 様\n平素は青葉カードをご利用いただき、ありがとうございます。' },
    { text: '青葉カードをご利用のお客さまへ\n\nお手続きのご案内です。' },
    { text: '会員各位様\n\nお手続きのご案内です。' },
    { text: '経理部 御中\n\n請求書をお送りします。' },
    { text: '社長様\n\nご提案がございます。' },
    { text: 'ご担当者さま\n\nご提案がございます。' },
    { text: 'Sehr geehrter Blaubank-Kunde,\n\nIhre Karte ist gesperrt.' },
    { text: 'Cher client,\n\nvotre carte est bloquée.' },
    { text: 'Estimado usuario,\n\nsu tarjeta está bloqueada.' },
    { text: 'Prezado(a) cliente,\n\nseu cartão foi bloqueado.' },
    { text: '尊敬的蓝色银行客户：\n\n您的账户已被冻结。' },
    { text: '파란은행 고객님,\n\n계정이 정지되었습니다.' },
  ],
  spares: [
    { text: 'Dear Taro,\n\nhello.' },
    { text: 'Dear Ms Customer-Smith,\n\nhello.' },
    { text: '弊社では、お客様に安心してカードをご利用いただくため、確認を行っています。' },
    { text: 'ご登録いただいているお客さま\nにお送りしております。' },
    { text: '佐倉商店 御中\n佐倉花子様\n\nお世話になっております。' },
    { text: '営業部長 佐倉様\n\nお世話になっております。' },
    { text: 'サクラ　ハナコ　様\n\nご予約を承りました。' },
    { text: 'ＳＡＫＵＲＡ　ＨＡＮＡＫＯ　さま\n\nご予約を承りました。' },
    { text: 'ｻｸﾗ ﾊﾅｺ 様\n\nご予約を承りました。' },
    { text: '皆様\n\n会議は金曜日になりました。' },
  ],
};
