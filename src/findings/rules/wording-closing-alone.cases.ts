import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'お客様各位\nカードの利用を制限しました。\n敬具' },
    { text: 'お知らせは以上です。よろしくお願いします。\n敬白' },
  ],
  spares: [
    { text: '拝啓 早春の候、ますますご清栄のこととお慶び申し上げます。\nご案内いたします。\n敬具' },
    { text: '謹啓 皆様にはお元気のことと存じます。\n謹白' },
  ],
};
