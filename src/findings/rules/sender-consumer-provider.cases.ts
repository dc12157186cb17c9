import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Amazon <taro@biglobe.ne.jp>' }, { from: 'Microsoft サポート <support.desk4@outlook.com>' }, { from: 'au <info@au.com>' }],
  spares: [
    { from: 'Taro <taro@biglobe.ne.jp>' },
    { from: 'Taro <taro@yahoo.com>', text: 'See you.\n\nYour Yahoo! account has 1 TB.' },
    { from: 'Yahoo! Mail <feedback@arf.mail.yahoo.com>' },
  ],
};
