import type { Bilingual, Language } from '../../../base/bilingual.ts';
import type { Label } from '../../../verdict/model.ts';

/** The verdict in the words of a subject line and of a seal. */
export const VERDICTS: Readonly<Record<Label, Bilingual>> = {
  phishing: { ja: 'フィッシングです', en: 'This is phishing' }, fraud: { ja: '詐欺です', en: 'This is fraud' }, malware: { ja: '不正なファイルのメールです', en: 'This carries malware' },
  junk: { ja: '迷惑メールです', en: 'This is junk mail' }, suspicious: { ja: '不審なメールです', en: 'This is suspicious' },
  'no-signs': { ja: '不審な点は見つかりませんでした', en: 'No signs of fraud were found' }, 'insufficient-evidence': { ja: '判断できません', en: 'This cannot be decided' },
};

/** Colours of the band at the top: text on them keeps a contrast of 4.5 and more. */
export const BAND: Readonly<Record<Label, string>> = {
  phishing: '#a3201d', fraud: '#a3201d', malware: '#a3201d', junk: '#8a5a00', suspicious: '#8a5a00', 'no-signs': '#2c5d3f', 'insufficient-evidence': '#4a4a4a',
};

export const WORDS = {
  about: { ja: 'お知らせいただいたメール', en: 'The mail that you reported' },
  subject: { ja: '件名', en: 'Subject' }, author: { ja: '差出人', en: 'From' }, noSubject: { ja: '（件名なし）', en: '(no subject)' },
  whatToDo: { ja: 'どうすればよいか', en: 'What to do' }, why: { ja: 'そう判断した理由', en: 'Why we think so' }, looked: { ja: '見て分かったこと', en: 'What was seen' },
  notChecked: { ja: '調べていないこと', en: 'What was not checked' },
  picture: { ja: 'メールの腑分図（番号の箇所が、偽装の手がかりです）', en: 'The mail taken apart: the numbers point at what gives it away' },
  calmPicture: { ja: 'メールの腑分図', en: 'The mail taken apart' },
  footer: {
    ja: 'これは自動の返信です。このメールには、押せるリンクは一つもありません。ドメイン名は、本物のものも含め、開けないように点を [.] と書いています。判断に使った材料は上に書いたものだけで、間違うこともあります。',
    en: 'This is an automatic answer. Nothing in it can be clicked; addresses, genuine ones too, are broken with [.] on purpose. It rests on what is written above and nothing else, and it can be wrong.',
  },
  inline: {
    ja: '本文に転送されたメールから判断しました。「添付ファイルとして転送」していただくと、経路や送信元の認証まで調べられ、より確かになります。',
    en: 'This was judged from a mail forwarded in the text. Forwarded as an attachment, its route and its sender could be checked too.',
  },
  nothing: { ja: '調べるメールが見つかりませんでした', en: 'No mail to look at was found' },
  howTo: {
    ja: 'いただいたメールには、不審なメールが付いていませんでした。不審なメールを「添付ファイルとして転送」して、もう一度お送りください。\n・Outlook：メールを選び、Ctrl+Alt+F\n・Thunderbird：メールを右クリックし、「転送」→「添付」\n・Gmail：メールの右上の「︙」→「添付ファイルとして転送」\n・Appleメール：「メッセージ」→「添付ファイルとして転送」',
    en: 'Your mail carried no suspicious mail. Please forward it once more as an attachment:\n- Outlook: choose the mail, press Ctrl+Alt+F\n- Thunderbird: right-click the mail, Forward As, Attachment\n- Gmail: the menu ⋮ of the mail, Forward as attachment\n- Apple Mail: Message, Forward as Attachment',
  },
  andMore: { ja: (count: number) => `ほか${count}件`, en: (count: number) => `and ${count} more` },
} as const;

/** A word of the table above. */
export const say = (words: Readonly<Record<Language, string>>, language: Language): string => words[language];
