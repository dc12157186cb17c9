import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: '親愛なるお客様、\nアカウントの確認が必要です。' },
    { text: '尊敬するユーザー：\nパスワードの期限が切れます。' },
    { text: '親愛なる会員の皆様\n更新のお知らせです。' },
  ],
  spares: [
    { text: '尊敬する先生のお話を聞けて、うれしかったです。' },
    { text: 'お客様各位\n棚卸しのため休業いたします。' },
    { text: '親愛なる友へ。元気にしていますか。' },
  ],
};
