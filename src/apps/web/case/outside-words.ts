import type { ShareId } from '../../../adapters/lookups/sharing-table.ts';
import type { Bilingual } from '../../../base/bilingual.ts';

/** What a look-up finds out, what of it leaves the house, and who hears it; the table itself is `SHARES`. */
export const SHARE_WORDS: Readonly<Record<ShareId, { readonly finds: Bilingual; readonly tells: Bilingual; readonly to: Bilingual }>> = {
  'downloaded-lists': { finds: { ja: '有害なページの一覧', en: 'Lists of harmful pages' }, tells: { ja: '何も出ません（一覧を丸ごと取ってきます）', en: 'nothing (whole lists are fetched)' }, to: { ja: 'OpenPhish・PhishTank・URLhaus・JPCERT/CC', en: 'OpenPhish, PhishTank, URLhaus, JPCERT/CC' } },
  dns: { finds: { ja: '名前と住所（DNS）、送信ドメイン認証', en: 'Names and addresses (DNS), sender authentication' }, tells: { ja: 'ホスト名とIPアドレス', en: 'host names and IP addresses' }, to: { ja: 'こちらの名前サーバーと、その先の相手のもの', en: 'your name servers, and through them the domain’s own' } },
  registration: { finds: { ja: 'ドメインと住所の登録、通報先', en: 'Registrations, and where to report' }, tells: { ja: 'ドメインとIPアドレス', en: 'domains and IP addresses' }, to: { ja: '登録機関（RDAP）', en: 'the registries (RDAP)' } },
  'dns-blocklists': { finds: { ja: 'ブロックリストへの掲載', en: 'Block lists' }, tells: { ja: 'ドメインとIPアドレス', en: 'domains and IP addresses' }, to: { ja: 'Spamhaus・SURBL・URIBL', en: 'Spamhaus, SURBL, URIBL' } },
  'safe-browsing': { finds: { ja: 'Google セーフブラウジング', en: 'Google Safe Browsing' }, tells: { ja: 'アドレスのハッシュの最初の4バイト', en: 'the first four bytes of the address’s hash' }, to: { ja: 'Google', en: 'Google' } },
  certificates: { finds: { ja: '証明書の公開記録', en: 'The public log of certificates' }, tells: { ja: 'ドメイン', en: 'domains' }, to: { ja: 'crt.sh（Sectigo）', en: 'crt.sh (Sectigo)' } },
  virustotal: { finds: { ja: 'VirusTotal の判定', en: 'VirusTotal’s verdicts' }, tells: { ja: 'ホスト名', en: 'host names' }, to: { ja: 'VirusTotal（その顧客にも見えることがあります）', en: 'VirusTotal, whose customers may see it' } },
  urlscan: { finds: { ja: 'urlscan.io の過去の記録', en: 'What urlscan.io has on record' }, tells: { ja: 'ホスト名', en: 'host names' }, to: { ja: 'urlscan.io（検索だけ）', en: 'urlscan.io (search only)' } },
  capture: { finds: { ja: 'リンク先の画面（隔離したブラウザーで開く）', en: 'The page behind the link (opened in an isolated browser)' }, tells: { ja: 'リンクのアドレス。受信者を示しうる部分は取り除きます', en: 'the link’s address, without what may stand for the receiver' }, to: { ja: '開いたことが、そのページの持ち主に分かります', en: 'whoever runs the page sees that it was opened' } },
};

export const ASK_WORDS = {
  title: { ja: '外に尋ねて確かめる', en: 'Check it by asking the outside' },
  intro: { ja: '選んだものだけを尋ねます。メールの文面と受信者のアドレスは、どの問い合わせでも外に出ません。', en: 'Only what you choose is asked. No word of the mail and no address of its receiver ever leaves the house.' },
  passive: { ja: '名前・登録・ブロックリスト', en: 'Names, registrations and block lists' },
  leaves: { ja: '外に出る名前', en: 'The names that leave the house' },
  tells: { ja: '外に出るもの', en: 'Leaves the house' },
  to: { ja: '伝わる相手', en: 'Heard by' },
  ask: { ja: '選んだものを調べる', en: 'Check what is chosen' },
  overMarking: { ja: 'この事例の TLP では尋ねられません。使うには次の範囲まで広げてください', en: 'Not under this case’s TLP; to use it, widen it to' },
  noKey: { ja: '鍵が設定されていません', en: 'no key is set' },
  noBrowser: { ja: 'ブラウザー（Chromium）が入っていません', en: 'no browser (Chromium) is installed' },
  offline: { ja: 'このワークベンチは外に尋ねない設定です（管理者が FUWAKE_ONLINE=yes にすると尋ねられます）。', en: 'This workbench asks nobody; its keeper can allow it with FUWAKE_ONLINE=yes.' },
  mayNot: { ja: '調べ直しは、この事例を扱える分析者だけができます。', en: 'Only analysts who may change this case can check more.' },
  here: { ja: 'この端末だけで調べているので、外には何も尋ねていません。', en: 'On this device only: nobody outside was asked.' },
  handed: { ja: '外への問い合わせは、このサイトの担当者が必要に応じて行います。', en: 'Whoever keeps this site asks the outside where it is needed.' },
  nothing: { ja: '調べる相手の名前はありません。', en: 'There is no name to ask about.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
