import type { Odd, OddityName } from '../oddity.ts';

interface Row {
  readonly oddity: OddityName;
  readonly pattern: RegExp;
}

/** Places found of one row; the tenth slip says no more than the sixth. */
const HITS_PER_ROW = 6;

/** Words that no Japanese firm writes to its customers. */
const JAPANESE: readonly Row[] = [
  { oddity: 'double-honorific', pattern: /各位様|各位殿|御中様|御中殿|様様|様殿|お客様様|さん様|(?:貴社|御社|貴店|貴行)様|氏様/g },
  // A firm calls itself 弊社 and its customer 貴社, never the other way round; and 殿 is for subordinates.
  { oddity: 'wrong-honorific', pattern: /貴社の?(?:カスタマー|サポート|お客様|セキュリティ)(?:センター|サポート|相談室|部門|部|窓口|チーム)(?:まで|に|へ)|(?:弊社|当社|小社|自社|弊行|当行|弊店|当店)様(?=[のはがをにもへ、。])|(?:お客様|会員|ユーザー|顧客)殿/g },
  // The bare form of a command, as to a dog or a thief.
  { oddity: 'missing-honorific', pattern: /(?:クリック|タップ|アクセス|ログイン|確認|入力|更新|連絡|返信|返答|送信|送金|入金|支払い|提供|登録|認証|手続き|対応|開封|ダウンロード)(?:を)?(?:しろ|せよ|しなさい)(?=[。．.!！、\s]|$)|(?:クリック|タップ|ログイン|確認|入力|更新|連絡|返信|送信|送金|提供|登録)して(?:くれ|ちょうだい)(?=[。．.!！\s]|$)/g },
  { oddity: 'unfitting-address', pattern: /(?:親愛なる|尊敬する|敬愛する)[^\n。、]{0,12}(?:お客様|ユーザー|顧客|会員|メンバー|カスタマー|様)/g },
  { oddity: 'translated', pattern: /さもない(?:と|場合)|さもなければ|クリックここ|ここクリック|(?:私たち|我々)の(?:システム|サーバー|記録|セキュリティ)|(?:メッセージ|メール)を持っています|アカウント[はがを]サスペンド|あなたは[^\n。]{1,30}必要があります|(?:アップグレード|更新|確認|検証)に失敗すると|親切に(?:クリック|確認|ご確認|更新|ログイン|返信)|(?:以下の?)?リンクに従って|リンクを辿|あなたの(?:電子)?メールアカウント|あなたのメールボックス|それをクリックして|それ以外の場合、|警告いたします|消費支出が|信用カード|永遠に(?:ロック|停止|凍結|削除)|何をするすべき|クリック[&＆]ログイン|(?:し|き)ましょう。(?=[^\n]{0,40}(?:制限|停止)させ)|異常は更新待ち|(?:複数回|何度も)間違い|発効する必要|検出を経て|身元を確認するために|(?:登録|更新|確認|解除|入力|変更|認証|再登録)しなければなりません|(?<![\d０-９年か])[\d０-９]{1,2}月(?:以上|間)(?=[^\n]{0,10}(?:ログイン|利用))|(?:サインイン|ログイン)試行(?:アクティビティ|活動)?/g },
  { oddity: 'foreign-remains', pattern: /退[订訂]|取消[订訂][阅閱]|[订訂][阅閱]|点击|您|(?:上午|下午)\s?[0-9０-９]{1,2}[:：時时](?:[0-9０-９]{2})?|星期[一二三四五六日天]|오전|오후|[0-9]\s?년|[0-9]\s?월|수신\s?거부|발신|谢谢|邮箱|账户|帐户/g },
];

const ENGLISH: readonly Row[] = [
  { oddity: 'english-slip', pattern: /\b(?:(?:your|you|the) (?:account|mailbox|card|password) (?:have|were|are) been|(?:has|have|was|is|been|will be) (?:suspend|restrict|disable|deactivate|terminate|detect|expire)(?=[ .,!])|(?:verify|confirm|update|validate|login|upgrade) you (?:account|mailbox|information|email|password)|your informations\b|we (?:has|was) (?:detected|noticed|noted)|(?:thanks|thank) for you(?= )|thanks you\b|kindly (?:click|login|log in|verify|confirm|update|download|sign|upgrade) |to avoid (?:suspend|deactivat)(?:ed|e)?(?= )|did you recently made|we (?:are )?notice(?:d)? (?:you|your) have|due to unable|failure to this)/gi },
];

/** Gender, case or register that a native of the language does not get wrong in a form letter. */
const OTHERS: Readonly<Record<string, readonly Row[]>> = {
  de: [{ oddity: 'foreign-slip', pattern: /\bihr konto (?:wurden|sind)\b|\bihre konto\b|\bsehr geehrte kunde\b|\blieber kunden\b|\bbestätigen sie dein|\bklicken sie (?:hier|bitte) (?:um|für) (?:dein|deine)\b|\bihre sicherheit ist unser(?= )/gi }],
  fr: [{ oddity: 'foreign-slip', pattern: /\bvotre compte (?:a été|est|sera|va être) (?:\S+ment )?(?:suspendue|bloquée|désactivée|limitée|fermée|restreinte)\b|\bvotre (?:carte|boîte) (?:a été|est|sera) (?:suspendu|bloqué|désactivé|limité)(?= |[.,!])|\bchère client\b|\bcher cliente\b|\bvotre compte a ete\b|\bveuillez cliquez\b|\bmerci de confirmez\b/gi }],
  es: [{ oddity: 'foreign-slip', pattern: /\b(?:su|tu) cuenta (?:ha sido|será|está|fue) (?:suspendido|bloqueado|cancelado|desactivado|limitado)\b|\bestimado clienta\b|\bpor favor de click\b|\bporfavor (?:haga|confirme|verifique)\b|\bsu tarjeta (?:ha sido|será) (?:suspendido|bloqueado)\b/gi }],
  pt: [{ oddity: 'foreign-slip', pattern: /\b(?:sua|a sua) conta (?:foi|será|está|ficará) (?:bloqueado|suspenso|cancelado|desativado|encerrado|limitado)\b|\bprezado cliente(?:s)? sua conta foi bloqueado\b|\bpor favor clica aqui\b|\bseu cartão (?:foi|será) (?:bloqueada|suspensa|cancelada)\b/gi }],
  it: [{ oddity: 'foreign-slip', pattern: /\bil (?:tuo|suo) (?:account|conto) (?:è stata|sarà) (?:sospesa|bloccata|limitata|disattivata)\b|\bla (?:tua|sua) carta (?:è stato|sarà) (?:sospeso|bloccato)\b|\bgentile clienti\b/gi }],
  ko: [{ oddity: 'foreign-slip', pattern: /친애하는 (?:고객|사용자|회원)|존경하는 (?:고객|사용자)|당신의 (?:계정|메일함|이메일|비밀번호|카드)/g }],
  // One writer writes either simplified or traditional characters.
  zh: [{ oddity: 'foreign-slip', pattern: /(?:账户|帐户|账号|邮箱|验证|点击|确认)[^。\n]{0,40}(?:帳戶|帳號|郵箱|驗證|點擊|確認)|(?:帳戶|帳號|郵箱|驗證|點擊|確認)[^。\n]{0,40}(?:账户|帐户|账号|邮箱|验证|点击|确认)/g }],
};

function find(rows: readonly Row[], text: string): readonly Odd[] {
  return rows.flatMap(({ oddity, pattern }) => [...text.matchAll(pattern)].slice(0, HITS_PER_ROW).map((hit) => ({ oddity, start: hit.index, end: hit.index + hit[0].trimEnd().length, meant: null })));
}

export const wrongJapanese = (text: string): readonly Odd[] => find(JAPANESE, text);

/** Slips of the language the mail is written in, where that is not Japanese. */
export const slipsOf = (language: string) => (text: string): readonly Odd[] => find(language === 'en' ? ENGLISH : (OTHERS[language] ?? []), text);

const CLOSING = /(?:^|\n)[ \t　]*(敬具|敬白|謹白)[ \t　。]*(?=\n|$)/g;
const OPENING = /拝啓|謹啓|拝復|謹復|恭啓|啓上|一筆啓上|粛啓|前略|急啓/;

/** The closing word of a letter that no opening word began; the two go together. */
export const closingAlone = (text: string): readonly Odd[] => OPENING.test(text) ? []
  : [...text.matchAll(CLOSING)].slice(0, 1).map((hit) => ({ oddity: 'closing-alone', start: hit.index + hit[0].indexOf(hit[1] ?? ''), end: hit.index + hit[0].indexOf(hit[1] ?? '') + (hit[1] ?? '').length, meant: null }));

const LABELLED_PHONE = /(?:TEL|Tel|電話番号|電話|お電話|フリーダイヤル|ナビダイヤル|☎)[ 　]?[:：]?[ 　]?([+＋(（]?[0-9０-９][0-9０-９()（）\-‐–－ー.・ ]{7,20}[0-9０-９])/g;

/** Telephone numbers that Japan does not have: not ten or eleven digits from 0, no short code, no country code. */
export function wrongPhones(text: string): readonly Odd[] {
  return [...text.matchAll(LABELLED_PHONE)].flatMap((hit) => {
    const written = hit[1] ?? '';
    const digits = written.normalize('NFKC').replace(/[^0-9+]/g, '');
    const isJapanese = digits.startsWith('+') || /^(?:0[5-9]0\d{8}|0120\d{6}|0800\d{7}|0570\d{6}|0[1-9]\d{8})$/.test(digits);
    const start = hit.index + hit[0].length - written.length;
    // More digits are a member's number or two numbers in a row; zeros alone stand for a number that is not shown.
    return isJapanese || digits.length > 13 || /^0+$/.test(digits) ? [] : [{ oddity: 'phone-not-japanese' as const, start, end: start + written.length, meant: null }];
  });
}
