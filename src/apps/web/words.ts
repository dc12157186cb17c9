import type { Bilingual } from '../../base/bilingual.ts';
import type { CaseState, Marking, Visibility } from '../../client/api.ts';

type Words<K extends string> = Readonly<Record<K, Bilingual>>;

/** What the page itself says; what all reports share stands in report/formats. */
export const WORDS = {
  tagline: { ja: 'ふわけ', en: 'mail, taken apart' },
  skip: { ja: '本文へ', en: 'Skip to content' },
  here: { ja: 'この端末だけで', en: 'On this device only' },
  signIn: { ja: 'サインイン', en: 'Sign in' },
  hasLeft: { ja: 'ここからはサインアウトしました。', en: 'You are signed out here.' },
  leaveProvider: { ja: '…からもサインアウトする', en: 'Sign out of … as well' },
  signInBy: { ja: '…でサインイン', en: 'Sign in with …' },
  account: { ja: 'アカウントと鍵', en: 'Account and keys' },
  signOut: { ja: 'サインアウト', en: 'Sign out' },
  name: { ja: '名前', en: 'Name' },
  nameRule: { ja: '2～64文字の英小文字・数字・. _ @ -', en: '2 to 64 small letters, digits and . _ @ -' },
  password: { ja: 'パスワード', en: 'Password' },
  passwordRule: { ja: '文字以上', en: 'characters or more' },
  token: { ja: '合い言葉', en: 'Token' },
  tokenRule: { ja: 'サーバーを起動した画面に出ています', en: 'It is shown where the server was started' },
  setup: { ja: '最初の管理者を作る', en: 'Make the first administrator' },
  setupNote: { ja: 'まだ誰も登録されていません。', en: 'Nobody has an account here yet.' },
  make: { ja: '作る', en: 'Make it' },
  away: { ja: 'サーバーが答えません。', en: 'The server does not answer.' },
  again: { ja: 'もう一度', en: 'Try again' },
  orHere: { ja: 'サインインしなくても、この端末だけで調べられます。メールはどこにも送られません。', en: 'Without signing in you can look at a mail on this device only. It is sent nowhere.' },
  orHandIn: { ja: 'サインインしなくても、あやしいメールを窓口に渡して調べてもらえます。', en: 'Without signing in you can hand a suspicious mail in and see what it is.' },
  handIn: { ja: 'あやしいメールを渡す', en: 'Hand in a suspicious mail' },
  noSubject: { ja: '（件名なし）', en: '(no subject)' },
  loading: { ja: '読み込み中…', en: 'Loading…' },
  refused: { ja: 'これはメールとして読めませんでした', en: 'This could not be read as a mail' },
  broken: { ja: '腑分けの途中で壊れました。こちらの不具合です。', en: 'The dissection broke off. That is a fault of ours.' },
  mailsIn: { ja: 'この中のメール', en: 'Mails in it' },
  inSource: { ja: '原文のここ', en: 'Here in the source' },
  asWords: { ja: '文字', en: 'Text' },
  asBytes: { ja: '16進', en: 'Hex' },
  worldMap: { ja: '世界地図の印', en: 'Marked on a map of the world' },
  cut: { ja: 'ここから先は表示していません。', en: 'The rest is not shown here.' },
  working: { ja: '腑分けしています…', en: 'Taking it apart…' },
  eraseSure: { ja: 'メールも結果もすべて消します。もう一度押すと消えます。', en: 'Mail and results will be gone. Press again to erase.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const STATE_WORDS: Words<CaseState> = {
  waiting: { ja: '順番待ち', en: 'waiting' }, dissecting: { ja: '腑分け中', en: 'in work' }, done: { ja: '済み', en: 'done' }, refused: { ja: 'メールではない', en: 'no mail' }, broken: { ja: '失敗', en: 'broken' },
};

export const VISIBILITY_WORDS: Words<Visibility> = { private: { ja: '自分だけ', en: 'private' }, team: { ja: 'チーム', en: 'team' } };

export const MARKING_ORDER: readonly Marking[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];

/** Problems of the server in the reader's language; what is not here is told as the server says it. */
export const PROBLEM_WORDS: Readonly<Record<string, Bilingual>> = {
  'wrong-password': { ja: '名前かパスワードが違います。', en: 'The name or the password is not right.' },
  'bad-token': { ja: '合い言葉が違うか、もう設定が済んでいます。', en: 'This is not the token that the console shows, or the workbench is set up already.' },
  'too-many': { ja: '回数が多すぎます。しばらく待ってください。', en: 'That was too often. Please wait a while.' },
  'too-large': { ja: '大きすぎて受け取れません。', en: 'It is too large to be taken in.' },
  role: { ja: 'あなたの役割ではできません。', en: 'Your role does not allow this.' },
  'bad-request': { ja: '書き方が正しくありません。', en: 'Something in it is not as it must be.' },
  'last-admin': { ja: '最後の管理者です。先に別の管理者を作ってください。', en: 'This is the last administrator; make another one first.' },
  'name-taken': { ja: 'その名前はもう使われています。', en: 'There is an account of this name already.' },
  leak: { ja: '伏せるべきものが残っているため、何も書かれませんでした。', en: 'Nothing was written: something that must be masked would have shown.' },
  busy: { ja: 'この事例はいま腑分け中です。', en: 'This case is being dissected.' },
  'not-url': { ja: 'http か https のアドレスではありません。', en: 'This is no http or https address.' },
};

/** Why the identity provider's sign-in led back here, by the code in the address. */
export const REFUSALS: Readonly<Record<string, Bilingual>> = {
  'provider-down': { ja: '外部のサインイン先が答えません。名前とパスワードではサインインできます。', en: 'The identity provider does not answer. Name and password still work.' },
  'provider-refused': { ja: '外部のサインイン先で中止または拒否されました。', en: 'The sign-in was cancelled or refused by the identity provider.' },
  'not-valid': { ja: 'サインインを確認できませんでした。もう一度お試しください。', en: 'The sign-in could not be verified. Please try again.' },
  'not-set-up': { ja: '最初の管理者がまだ登録されていません。', en: 'There is no administrator yet.' },
  closed: { ja: 'このアカウントは閉じられています。', en: 'This account is closed.' },
  'not-known': { ja: 'このサービスの利用が許可されていません。管理者にご相談ください。', en: 'You are not allowed to use this workbench; please ask its administrator.' },
  'no-sign-out': { ja: '外部のサインイン先には、サインアウトの画面がありません。ここからはサインアウトしています。', en: 'The identity provider has no page for signing out. Here, you are signed out.' },
  'name-taken': { ja: '同じ名前のアカウントがあります。管理者に結び付けを頼んでください。', en: 'There is an account of this name already; please ask the administrator to link it.' },
};
