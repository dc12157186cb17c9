import type { Bilingual } from '../../../base/bilingual.ts';
import type { Preview } from '../../../client/api.ts';

export const PUBLISH_WORDS = {
  publishIntro: { ja: '公開の前に、何が伏せられるか、何が出るかを確かめてください。', en: 'Look at what is masked, and what would be seen, before you publish.' },
  mayShow: { ja: '受信者が、文面と図を見せることに同意している', en: 'The receiver agrees that the mail’s words and picture are shown' },
  evenSuspicious: { ja: '「不審」でも公開する', en: 'Publish even where it is only “suspicious”' },
  publish: { ja: '公開する', en: 'Publish' },
  gateShut: { ja: '公開できません', en: 'It cannot be published' },
  gateOpen: { ja: '公開できます', en: 'It can be published' },
  masks: { ja: '伏せるもの', en: 'What is masked' },
  article: { ja: '記事', en: 'The article' },
  published: { ja: '公開しました', en: 'Published' },
  permission: { ja: '公開してよい範囲', en: 'How far it may be told' },
  masksNote: { ja: '左の言葉はこの画面だけに出ます。公開されるページでは右の形になります。害のないものは、確かめたうえで伏せるのをやめられます。', en: 'The words on the left show on this screen alone; the published pages have what is on the right. What is harmless may be shown once you have looked at it.' },
  times: { ja: '回', en: 'times' },
  unmask: { ja: '害がないので伏せずに出す', en: 'It is harmless: show it' },
  editNote: { ja: '文ごとに直す・外すことができます。直した文でも、伏せるべき言葉は伏せられ、リンクは壊れた形になります。日本語と英語は別々の記事です。', en: 'Each sentence can be changed or left out. In changed ones, too, what is not for the public is masked and links are broken. Japanese and English are two articles.' },
  sentence: { ja: '記事の文', en: 'Sentence of the article' },
  edit: { ja: '直す', en: 'Edit' },
  add: { ja: '自分の言葉を添える', en: 'Add words of your own' },
  leaveOut: { ja: '外す', en: 'Leave out' },
  restore: { ja: '元に戻す', en: 'As it was' },
  keep: { ja: 'この文にする', en: 'Keep' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  changed: { ja: '直した文', en: 'changed' },
  leftOut: { ja: '外した文', en: 'left out' },
  asMarkdown: { ja: '記事の全文（Markdown）', en: 'The whole article (Markdown)' },
  leaks: { ja: '伏せるべきものが記事に残っています。直すまで公開できません：', en: 'Something that must be masked would show. It cannot be published before it is gone:' },
  siteHas: { ja: '読んだ人が自分のメールを調べられる画面も、同じサイトにあります：', en: 'Readers can look at a mail of their own on the same site:' },
  correct: { ja: '訂正して公開し直す', en: 'Publish the correction' },
  correctionNote: { ja: '何を訂正したか（記事に出ます）', en: 'What is corrected (it shows on the page)' },
  withdraw: { ja: '取り下げる', en: 'Withdraw it' },
  withdrawReason: { ja: '取り下げる理由（記事の場所に出ます）', en: 'Why it is withdrawn (it shows in its place)' },
  isWithdrawn: { ja: '取り下げました', en: 'Withdrawn' },
  itsPage: { ja: 'その場所', en: 'its place' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const SECTION_WORDS: Readonly<Record<Preview['sentences']['ja'][number]['section'], Bilingual>> = {
  title: { ja: '題名', en: 'Title' }, lead: { ja: '要点', en: 'In brief' }, already: { ja: 'もう応じてしまったら', en: 'If it is too late' }, checks: { ja: '自分で確かめるには', en: 'How to see it yourself' }, chapters: { ja: '腑分け', en: 'The dissection' },
  'not-known': { ja: 'わかっていないこと', en: 'What is not known' }, conclusion: { ja: '結論', en: 'Conclusion' }, own: { ja: '公開する人の言葉', en: 'In your own words' },
};
