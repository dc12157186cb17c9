/** Pages of our own writing that show themselves as somebody's, for the twelve brands that are copied most. */
export interface Copy {
  readonly brand: string;
  /** In the page's own words. */
  readonly name: string;
  readonly mark: string;
  readonly colours: readonly [string, string];
  /** Fields as the brand's page calls them. */
  readonly fields: readonly (readonly [type: string, name: string, label: string])[];
  /** How its window is laid out. */
  readonly layout: 'card' | 'left' | 'banner';
}

export const COPIES: readonly Copy[] = [
  { brand: 'active-mail', name: 'Active! mail', mark: 'A!', colours: ['#1b4f9c', '#f2f5fa'], layout: 'card', fields: [['text', 'user', 'ユーザーID'], ['password', 'pass', 'パスワード']] },
  { brand: 'roundcube', name: 'Roundcube Webmail', mark: '◉', colours: ['#37beff', '#2f3a3f'], layout: 'card', fields: [['text', '_user', 'Username'], ['password', '_pass', 'Password']] },
  { brand: 'zimbra', name: 'Zimbra', mark: 'Z', colours: ['#0087c3', '#eaeaea'], layout: 'left', fields: [['text', 'username', 'Username'], ['password', 'password', 'Password'], ['checkbox', 'zrememberme', 'Stay signed in']] },
  { brand: 'microsoft', name: 'Microsoft 365', mark: '⊞', colours: ['#0067b8', '#f2f2f2'], layout: 'card', fields: [['email', 'loginfmt', 'Email'], ['password', 'passwd', 'Password']] },
  { brand: 'google', name: 'Google', mark: 'G', colours: ['#1a73e8', '#ffffff'], layout: 'left', fields: [['email', 'identifier', 'メールアドレス'], ['password', 'Passwd', 'パスワード']] },
  { brand: 'amazon', name: 'Amazon', mark: 'a→z', colours: ['#ffd814', '#ffffff'], layout: 'card', fields: [['text', 'ap_email', 'メールアドレス'], ['password', 'ap_password', 'パスワード']] },
  { brand: 'rakuten', name: '楽天市場', mark: 'R', colours: ['#bf0000', '#ffffff'], layout: 'banner', fields: [['text', 'loginInner_u', 'ユーザID'], ['password', 'loginInner_p', 'パスワード']] },
  { brand: 'eki-net', name: 'えきねっと', mark: '駅', colours: ['#00873c', '#f7fbf7'], layout: 'banner', fields: [['text', 'userId', 'ユーザーID'], ['password', 'password', 'パスワード']] },
  { brand: 'smbc-card', name: '三井住友カード Vpass', mark: 'V', colours: ['#006b3f', '#f5f5f0'], layout: 'banner', fields: [['text', 'cardno', 'カード番号'], ['password', 'cvv', 'セキュリティコード']] },
  { brand: 'jcb', name: 'MyJCB', mark: 'J', colours: ['#004e98', '#ffffff'], layout: 'left', fields: [['text', 'userId', 'MyJCB ID'], ['password', 'password', 'パスワード']] },
  { brand: 'paypay', name: 'PayPay', mark: 'P', colours: ['#ff0033', '#ffffff'], layout: 'card', fields: [['tel', 'phone', '電話番号'], ['password', 'pin', '暗証番号']] },
  { brand: 'yamato', name: 'ヤマト運輸', mark: '黒', colours: ['#f8b500', '#fffdf5'], layout: 'left', fields: [['text', 'CSTMR_CD', 'お客様コード'], ['password', 'CSTMR_PSWD', 'パスワード']] },
];

/**
 * `plain`: as the brand would write it. `drawn`: not one word that names it, all of them in pictures without a name, and
 * fields renamed. `recoloured`: other colours, other address of its pictures.
 */
export type Variant = 'plain' | 'drawn' | 'recoloured';

const STYLES: Readonly<Record<Copy['layout'], string>> = {
  card: 'main{width:340px;margin:90px auto;padding:28px;border:2px solid;border-radius:10px;text-align:center}',
  left: 'main{width:380px;margin:40px 0 0 60px;text-align:left}h1{border-left:12px solid;padding-left:12px}',
  banner: 'header{height:110px;padding:18px}main{max-width:640px;margin:24px auto}',
};

/** The logo: letters in a drawing, as the brand's own would be. */
export function logoOf({ name, mark, colours: [ink] }: Copy, recolour = false): string {
  const fill = recolour ? '#5b2a86' : ink;
  const seed = [...`${name}${mark}`].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
  const bars = Array.from({ length: 7 }, (_, at) => `<rect x="${150 + at * 14}" y="${6 + ((seed >> at) % 5) * 6}" width="9" height="${10 + ((seed >> (at + 3)) % 6) * 5}" fill="${fill}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="260" height="56" viewBox="0 0 260 56"><rect width="260" height="56" fill="#fff"/><circle cx="28" cy="28" r="${18 + (seed % 8)}" fill="${fill}"/><text x="28" y="36" font-size="22" text-anchor="middle" fill="#fff" font-family="sans-serif">${mark}</text><text x="56" y="36" font-size="17" font-weight="bold" fill="${fill}" font-family="sans-serif" textLength="92" lengthAdjust="spacingAndGlyphs">${name}</text>${bars}</svg>`;
}

/** Heading and greeting, drawn: what `drawn` has in the place of words. */
export function wordsPicture({ name, colours: [ink] }: Copy): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="340" height="76" viewBox="0 0 340 76"><rect width="340" height="76" fill="#fff"/><text x="6" y="34" font-size="28" font-weight="bold" fill="${ink}" font-family="sans-serif">${name}</text><text x="6" y="64" font-size="15" fill="#333" font-family="sans-serif">${name}をご利用のお客さま</text></svg>`;
}

/** The page in one of its variants. */
export function copyPage(copy: Copy, variant: Variant): string {
  const [ink, paper] = variant === 'recoloured' ? ['#5b2a86', '#f4f0e0'] : copy.colours;
  const isDrawn = variant === 'drawn';
  const picture = isDrawn ? '/i/01.svg' : variant === 'recoloured' ? '/img/top.svg' : '/logo.svg';
  const fields = copy.fields.map(([type, name, label], at) => `<p><label>${isDrawn ? label.replace('MyJCB ', '') : label}<br><input type=${type} name="${isDrawn ? `f${at}` : name}"></label></p>`).join('');
  const words = isDrawn ? '<p><img src="/i/02.svg" alt=""></p>' : `<h1>${copy.name}</h1><p>${copy.name}をご利用のお客さま</p>`;
  const blank = isDrawn ? '<p>&nbsp;</p>' : '';
  return `<!doctype html><html lang=ja><meta charset=utf-8><meta name=viewport content="width=device-width"><title>${isDrawn ? 'ログイン' : `${copy.name} ログイン`}</title><link rel=icon href="data:,"><style>body{margin:0;background:${paper};color:${ink};font-family:sans-serif}${STYLES[copy.layout]}button{background:${ink};color:#fff;padding:10px 40px;border:0}</style><header><img src="${picture}" width=${isDrawn ? 214 : 260} height=${isDrawn ? 46 : 56} alt=""></header><main>${words}${blank}<form method=post action=/take>${fields}<button>ログイン</button></form></main>`;
}

/** Pages that anybody has good reason to keep: each asks for something, and names others as such pages do. */
export const GENUINE: Readonly<Record<string, string>> = {
  shop: page('やまだ茶舗 ログイン', '<h1>やまだ茶舗 オンラインショップ</h1><form method=post action=/login><label>メールアドレス <input type=email name=email></label><label>パスワード <input type=password name=password></label><button>ログイン</button></form><p>Amazonアカウントでログイン</p><p>楽天IDでログイン</p><p>PayPayで支払うこともできます。お支払い方法 JCB VISA 三井住友カード</p>'),
  blog: page('Amazonのセールで買ったもの', '<h1>Amazonのセールで買ったもの</h1><p>Amazonプライムデーで買った本を紹介します。Amazonは配送が早い。</p><form><label>検索 <input name=q></label></form>'),
  hospital: page('青空病院 診療予約', '<h1>青空病院 診療予約</h1><form method=post><label>診察券番号 <input name=no></label><label>生年月日 <input name=birth></label><label>暗証番号 <input type=password name=pin></label></form>'),
  forum: page('Linux users forum – Log in', '<h1>Log in</h1><form method=post><label>User name <input name=user></label><label>Password <input type=password name=pass></label></form><p>Sign in with Google. Continue with Apple. Log in using Microsoft.</p>'),
  bank: page('青葉信用組合 インターネットバンキング', '<h1>青葉信用組合</h1><form method=post><label>ご契約番号 <input name=keiyaku></label><label>ログインパスワード <input type=password name=pw></label></form><p>アプリは Google Play と App Store から。</p>'),
  school: page('緑小学校 保護者連絡', '<h1>保護者連絡</h1><form method=post><label>お名前 <input name=name></label><label>パスワード <input type=password name=p></label></form><p>この連絡網は Microsoft Forms ではありません。</p>'),
  library: page('市立図書館 利用者ログイン', '<h1>利用者ログイン</h1><form method=post><label>利用者番号 <input name=rno></label><label>パスワード <input type=password name=pw></label></form>'),
  ticket: page('劇団ひまわり座 予約', '<h1>公演のご予約</h1><form method=post><label>お名前 <input name=name></label><label>カード番号 <input name=cc autocomplete=cc-number></label><label>セキュリティコード <input name=cvc></label></form><p>お支払い方法 VISA Mastercard JCB American Express PayPay</p>'),
  trader: page('Amazonギフト券買取センター 会員ログイン', '<h1>会員ログイン</h1><form method=post><label>メールアドレス <input name=m></label><label>パスワード <input type=password name=p></label></form>'),
  branch: page('田中商店（楽天市場店）お問い合わせ', '<h1>お問い合わせ</h1><p>田中商店は楽天市場店も営業しています。</p><form method=post><label>お名前 <input name=n></label><label>電話番号 <input name=t></label></form>'),
  intranet: page('社内ポータル', '<h1>社内ポータル</h1><form method=post><label>社員番号 <input name=emp></label><label>パスワード <input type=password name=pw></label></form>'),
  club: page('テニス部 名簿', '<h1>テニス部 名簿</h1><form method=post><label>氏名 <input name=n></label><label>住所 <input name=a></label><label>パスワード <input type=password name=p></label></form><p>Googleフォームの名簿はこちらに移りました。</p>'),
};

function page(title: string, body: string): string {
  return `<!doctype html><html lang=ja><meta charset=utf-8><meta name=viewport content="width=device-width"><title>${title}</title><link rel=icon href="data:,"><style>body{font-family:sans-serif;margin:24px;max-width:${500 + (title.length % 7) * 60}px}label{display:block;margin:${8 + (title.length % 5) * 6}px 0}</style><body>${body}`;
}
