import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';

/** A page that sends what is typed to a messenger. */
export const attachmentHtmlMessenger = defineRule({
  id: 'attachment-html-messenger',
  viewpoint: 'attachment',
  severity: 'critical',
  shows: { kind: 'phishing', goal: 'credentials' },
  techniques: ['T1056.003', 'T1567'],
  title: { ja: '入力内容をチャットのボットへ送るページ', en: 'A page that sends what is typed to a messenger’s bot' },
  why: {
    ja: '入力された内容をTelegramやDiscordのボットへ送る作りは、盗んだ情報を受け取るために使われます。',
    en: 'Pages that hand what is typed to a bot of Telegram or Discord are made to collect what they steal.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'page').find(({ content }) => content.does.includes('messenger-bot'));
    if (hit === undefined) return 'no page talks to a messenger';
    const name = called(hit.file);
    return [{ sentence: { ja: `${name.ja}は、入力された内容をチャットの自動プログラム（ボット）へ送るように作られています。`, en: `${capital(name.en)} is made to send what is typed to a messenger’s bot.` }, observations: [hit.file] }];
  },
});
