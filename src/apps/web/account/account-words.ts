import type { Bilingual } from '../../../base/bilingual.ts';
import type { Role } from '../../../client/api.ts';

export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  reader: { ja: '閲覧者', en: 'reader' }, analyst: { ja: '分析者', en: 'analyst' }, publisher: { ja: '公開者', en: 'publisher' }, admin: { ja: '管理者', en: 'administrator' },
};

export const ROLE_MEANINGS: Readonly<Record<Role, Bilingual>> = {
  reader: { ja: 'チームの事例を見る', en: 'sees the cases of the team' }, analyst: { ja: '持ち込み、調べ直し、原文を見る', en: 'hands in, checks again, sees the mail as it came' },
  publisher: { ja: '注意喚起を公開・取り下げる', en: 'publishes and withdraws warnings' }, admin: { ja: '利用者と記録を管理する', en: 'keeps accounts and the log' },
};

export const ACCOUNT_WORDS = {
  title: { ja: 'アカウント', en: 'Account' },
  signedInAs: { ja: 'サインイン中', en: 'Signed in as' },
  keys: { ja: 'プログラム用の鍵', en: 'Keys for programs' },
  keysNote: { ja: '鍵は、作った人より多くのことはできません。保存されるのは指紋だけなので、文字列が見られるのは作ったときの一度きりです。', en: 'A key can do no more than its owner. Only its hash is kept, so that it is shown once, when it is made.' },
  keyName: { ja: '何に使うか', en: 'What it is for' },
  role: { ja: 'できること', en: 'What it may do' },
  makeKey: { ja: '鍵を作る', en: 'Make a key' },
  newKey: { ja: '新しい鍵（今だけ表示）', en: 'The new key (shown this once)' },
  copy: { ja: '写し取る', en: 'Copy' }, copied: { ja: '写し取りました', en: 'Copied' },
  noKeys: { ja: '鍵はありません。', en: 'There are no keys.' },
  lastUsed: { ja: '最後に使われた', en: 'last used' }, neverUsed: { ja: '未使用', en: 'never used' },
  revoke: { ja: '無効にする', en: 'Revoke' }, revoked: { ja: '無効', en: 'revoked' }, sure: { ja: 'もう一度押すと実行します', en: 'Press again to do it' },
  sessions: { ja: 'サインインしているブラウザー', en: 'Browsers that are signed in' },
  thisOne: { ja: 'このブラウザー', en: 'this one' },
  everywhere: { ja: 'すべてからサインアウト', en: 'Sign out everywhere' },
  password: { ja: 'パスワードを変える', en: 'Change the password' },
  current: { ja: '今のパスワード', en: 'The present one' }, next: { ja: '新しいパスワード', en: 'The new one' },
  change: { ja: '変える', en: 'Change it' }, changed: { ja: '変えました。ほかのブラウザーはサインアウトされました。', en: 'Changed; other browsers are signed out.' },
  people: { ja: '利用者', en: 'People' },
  addPerson: { ja: '利用者を加える', en: 'Add somebody' },
  add: { ja: '加える', en: 'Add' },
  close: { ja: '使えなくする', en: 'Close it' }, open: { ja: '使えるようにする', en: 'Open it again' }, closed: { ja: '停止中', en: 'closed' },
  setPassword: { ja: '新しいパスワードを渡す', en: 'Give a new password' },
  identity: { ja: '外部のサインイン先での番号', en: 'Their number at the identity provider' },
  noIdentity: { ja: '外部のサインインなし', en: 'no sign-in by the provider' },
  link: { ja: '結び付ける', en: 'Link' },
  unlink: { ja: '結び付けを外す', en: 'Unlink' },
  linkNote: { ja: '外すと、その人はすべてのブラウザーからサインアウトされます。名前が確認済みのメールアドレスと同じなら、次のサインインでまた結び付きます。締め出すには「使えなくする」を押してください。', en: 'Unlinking signs them out everywhere. Where their name is a verified address, their next sign-in links it again: to keep somebody out, close the account.' },
  you: { ja: 'あなた', en: 'you' },
  audit: { ja: '操作の記録', en: 'What was done' },
  auditNote: { ja: 'メールの中身は記録されません。', en: 'It holds no word of a mail.' },
  when: { ja: 'いつ', en: 'When' }, who: { ja: '誰が', en: 'Who' }, did: { ja: '何を', en: 'What' },
  older: { ja: 'さらに前', en: 'Older' },
} as const satisfies Readonly<Record<string, Bilingual>>;
