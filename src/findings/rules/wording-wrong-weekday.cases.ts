import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: '2025年3月18日（金）までにお手続きください。' },
    { text: 'ご利用日：2025/03/18(日) 10:00' },
    { text: 'Your parcel will be returned on Friday, March 18, 2025.' },
    { text: '2025 年 3 月 18 日(月)より順次、実施いたします。' },
  ],
  spares: [
    { text: '2025年3月18日（火）までにお手続きください。' },
    { text: 'Your parcel will be returned on Tuesday, March 18, 2025.' },
    { text: '2025年2月31日（月）' },
  ],
};
