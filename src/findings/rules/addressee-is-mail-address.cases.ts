import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Dear reader@home.example,\n\nyour account.' },
    { text: 'reader@home.example 様\n\nカードの件でご連絡します。' },
    { text: 'ｒｅａｄｅｒ＠ｈｏｍｅ．ｅｘａｍｐｌｅ　さま\n\nカードの件でご連絡します。' },
    { text: 'reader@home.example 会員様、カードの件でご連絡します。' },
    { text: '青葉クラシック※会員 reader@home.example\nこのたびは青葉カードをご利用いただき、ありがとうございます。' },
    { text: 'reader@home.example\n平素は青葉カードをご利用いただき、ありがとうございます。' },
    { text: 'Hallo reader@home.example!\n\nIhr Paket wartet.' },
    { text: 'Prezado(a) reader@home.example,\n\nseu cartão foi bloqueado.' },
    { text: 'Bonjour old.reader@elsewhere.example,\n\nvotre colis attend.' },
  ],
  spares: [
    { text: 'Dear Taro,\n\nwe wrote to reader@home.example last week.' },
    { text: '会員ID（メールアドレス）\nreader@home.example\n\n上記のIDでログインできます。' },
    { text: 'reader@home.example wrote:\n> hello' },
    { text: 'reader@home.example: host not found' },
  ],
};
