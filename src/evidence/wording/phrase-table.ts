/** A row of the phrase table: what to look for, and what kind of thing it is. It is no judgement. */
export interface PhraseRow {
  readonly phrase: string;
  readonly group: string;
  readonly language: string;
  /** Global flag set; linear in the text. */
  readonly pattern: RegExp;
}

const row = (phrase: string, group: string, pattern: RegExp): PhraseRow => ({ phrase, group, language: phrase.slice(0, 2), pattern });

/** Japanese business spacing that attackers' templates put between words: one optional blank. */
export const PHRASES: readonly PhraseRow[] = [
  // How letters open and close
  row('ja.opening.haikei', 'opening', /(?:^|\n)[ \t　]*拝啓/g),
  row('ja.closing.keigu', 'closing-letter', /敬具/g),
  row('ja.closing.kokoro-kara', 'closing-translated', /(?:^|\n)[ \t　]*(?:心から|真心を込めて|真心から|誠意をもって|敬意を表して)[ 　]?[、,，。]?[ \t　]*(?=\n|$)/g),
  row('ja.closing.translated-thanks', 'closing-translated', /(?:^|\n)[ \t　]*(?:よろしく、|最高の敬意|あなたの忠実な)[ \t　]*(?=\n|$)/g),

  // Pressure
  row('ja.pressure.important', 'pressure-word', /(?:【|\[|\(|（|^|\n|[ 　!！])[ 　]*(?:重要|緊急|至急|最終警告|最終通知|警告|要確認|要対応)(?![なのに]?[\p{sc=Hiragana}])/gu),
  row('ja.pressure.within', 'pressure-deadline', /(?:[0-9０-９一二三]{1,3}[ 　]?(?:時間|日|営業日)[ 　]?以内|本日中|今すぐ|直ちに|ただちに|速やかに|早急に|期限[はまで]|有効期限)/g),
  row('ja.pressure.loss', 'pressure-loss', /(?:利用(?:を)?(?:停止|制限)|アカウント(?:が|を|は)?(?:停止|凍結|削除|ロック|制限)|失効|永久に|ご利用いただけなく|使用できなく|強制(?:解約|退会)|法的(?:措置|手続)|差し?押さえ)/g),
  row('en.pressure.important', 'pressure-word', /\b(?:urgent|immediate action|action required|final (?:notice|warning|reminder)|important notice|security alert)\b/gi),
  row('en.pressure.within', 'pressure-deadline', /\b(?:within (?:the next )?\d{1,3} ?(?:hours?|hrs|days?)|immediately|as soon as possible|expires? (?:today|soon)|before it is too late|you have \d{1,3} (?:hours?|days?))\b/gi),
  row('en.pressure.loss', 'pressure-loss', /\b(?:(?:account|mailbox|access|service|card)[^.\n]{0,40}\b(?:suspended|locked|disabled|restricted|limited|terminated|deactivated|closed|deleted)|will be (?:returned|destroyed|suspended|deleted|charged)|legal action|avoid (?:suspension|closure|extra charges))\b/gi),

  // The story
  row('ja.lure.mailbox-broken', 'lure-mailbox-broken', /(?:メール|受信(?:トレイ|箱))[^\n。]{0,40}(?:正常に(?:動作|機能)|届か|受信でき|失われ|破損|破棄|障害)/g),
  row('ja.lure.storage', 'lure-storage', /(?:保存(?:の)?(?:障害|問題|容量)|メールボックス(?:の)?(?:容量|が(?:いっぱい|満杯))|容量(?:が|を)(?:超|不足)|ストレージ(?:が|の)(?:不足|上限))/g),
  row('ja.lure.identity', 'lure-identity', /(?:本人(?:様)?(?:の)?確認|不正(?:な)?(?:利用|アクセス|ログイン|取引)|第三者(?:による|の)(?:不正|アクセス|利用)|異常な(?:ログイン|取引|アクセス)|セキュリティ(?:上の)?(?:確認|強化|異常))/g),
  row('ja.lure.card', 'lure-payment', /(?:お?支払い?(?:方法|情報|い)?(?:の|を|に|が)[^\n。]{0,16}(?:確認|更新|失敗|問題|承認)|カード(?:の)?(?:情報|番号)(?:の|を|が)?[^\n。]{0,12}(?:確認|更新|入力)|未払い?|お?引き?落とし)/g),
  row('ja.lure.parcel', 'lure-parcel', /(?:お?荷物|配達|配送)[^\n。]{0,24}(?:不在|持ち帰|保留|できません|住所|再配達)/g),
  row('ja.lure.refund', 'lure-refund', /(?:還付|返金|払い戻し)[^\n。]{0,24}(?:手続|申請|受け取|確認)/g),
  row('ja.lure.prize', 'lure-prize', /(?:当選|ポイント(?:が|を)?[^\n。]{0,12}(?:付与|進呈|失効)|プレゼント(?:が|を)?当)/g),
  row('en.lure.storage', 'lure-storage', /\b(?:mailbox|storage|quota)[^.\n]{0,40}\b(?:full|exceeded|limit|almost)\b/gi),
  row('en.lure.delivery', 'lure-mailbox-broken', /\b(?:pending|undelivered|blocked|held|quarantined) (?:incoming )?(?:messages?|e-?mails?|mails?)\b/gi),
  row('en.lure.identity', 'lure-identity', /\b(?:(?:verify|confirm|validate|update)[^.\n]{0,24}\b(?:identity|account|information|details|mailbox|password)|unusual (?:activity|sign-?in|login)|unauthori[sz]ed (?:access|login|transaction)|suspicious activity)\b/gi),
  row('en.lure.payment', 'lure-payment', /\b(?:payment (?:failed|declined|could not be|was unsuccessful)|billing (?:information|problem|details)|outstanding (?:balance|invoice)|unpaid|overdue)\b/gi),
  row('en.lure.parcel', 'lure-parcel', /\b(?:parcel|package|shipment|delivery)\b[^.\n]{0,60}\b(?:held|on hold|could not be delivered|couldn't be delivered|undeliver\w+|unpaid|customs|redeliver\w*|fee|returned)\b/gi),
  row('en.lure.prize', 'lure-prize', /\b(?:you(?:'ve| have) (?:been selected|won)|congratulations[^.\n]{0,40}(?:winner|won|selected)|claim your (?:prize|reward|gift))\b/gi),
  row('en.lure.inheritance', 'lure-inheritance', /\b(?:next of kin|inheritance|unclaimed (?:funds?|deposit)|late (?:client|husband|customer)|beneficiary|deceased|widow(?:er)?|dearest (?:one|beloved))\b/gi),
  row('en.lure.money', 'lure-money', /(?:(?:\b(?:usd|us\$|eur|gbp)|[$€£]) ?\d[\d.,]*(?: ?(?:million|m\b))?|\d[\d.,]* ?million (?:united states )?(?:dollars|euros?|pounds)|million (?:us )?dollars)/gi),
  row('en.lure.confidential', 'lure-confidential', /\b(?:strictly confidential|keep this (?:matter|transaction) (?:confidential|secret)|utmost (?:secrecy|confidence|confidentiality)|business proposal|mutual benefit|risk[- ]free transaction|keep this (?:confidential|between us))\b/gi),
  row('en.lure.invoice', 'lure-invoice', /\b(?:invoice|order (?:id|no|number|confirmation)|subscription|renewal|auto-?renew\w*)\b/gi),
  row('en.lure.extortion', 'lure-extortion', /\b(?:recorded you|(?:made|have|took) (?:a |this )?videos? of you|under my (?:full )?control|installed (?:a|my) (?:trojan|malware|virus|program)|your (?:webcam|camera)|compromising|adult (?:site|video|website)s?|(?:malware|trojan|spyware|virus) on your (?:device|computer|pc)|send (?:it|the video|this video|them)? ?to (?:all )?(?:of )?your (?:contacts|friends|family))\b/gi),
  row('ja.lure.extortion', 'lure-extortion', /(?:あなたの(?:カメラ|デバイス|端末)|(?:録画|盗撮)しました|アダルト(?:サイト|動画)|ハッキング(?:しました|されました)|連絡先(?:全員|すべて)に(?:送|公開))/g),
  row('en.lure.offer', 'lure-offer', /\b(?:(?:first|1st|top) (?:page )?(?:of|on|in) (?:the )?(?:google|search engines?)|(?:top \d+|#1) (?:positions?|rankings?)|(?:google|search engine) (?:ranking|position|optimi[sz]ation)s?|seo (?:services?|packages?|experts?)|web ?site (?:redesign|traffic)|guest posts?|back ?links|mailing lists? of)\b/gi),
  row('ja.lure.secret', 'lure-secret', /(?:内密|口外(?:しない|なさ)|他の(?:社員|メンバー)[^\n。]{0,12}(?:ない|控え))/g),
  row('ja.lure.boss', 'lure-boss', /(?:(?:LINE|ライン)(?:の)?(?:業務|社内|新しい)?(?:グループ|QRコード)|ライングループ|グループを作成|今(?:、)?(?:会社|社内|席)に(?:います|いらっしゃいます))/g),

  // What it wants
  row('ja.demand.click', 'demand-click', /(?:クリック(?:して|し|ください)|(?:下記|以下|こちら)(?:の)?(?:リンク|URL|ボタン|ページ)(?:から|を|より|に)|こちらから(?:ログイン|確認|手続)|ログイン(?:して|し)(?:ください|て)|ここをタップ)/g),
  row('en.demand.click', 'demand-click', /\b(?:click (?:here|below|the (?:link|button))|(?:log|sign) ?in (?:here|now|to)|follow the link|tap (?:here|below)|use the (?:link|button) below|scan the (?:qr )?code)\b/gi),
  row('ja.demand.scan', 'demand-scan', /(?:QRコード|ＱＲコード|二次元コード)(?:を|から)?[^\n。]{0,12}(?:読み取|スキャン|アクセス)/g),
  row('en.demand.call', 'demand-call', /\b(?:call (?:us|our|the|now|immediately|back)|contact (?:our )?(?:support|helpdesk|billing)[^.\n]{0,30}(?:at|on)|toll[- ]free|helpline)\b/gi),
  row('en.demand.cancel', 'demand-cancel', /\b(?:to (?:cancel|dispute|stop)[^.\n]{0,60}|if you (?:did not|didn't) (?:authori[sz]e|make|place|order)[^.\n]{0,60})/gi),
  row('en.demand.reply', 'demand-reply', /\b(?:(?:please |kindly )?reply (?:urgently|only)|reply to (?:this|me|my)|get back to me|contact me (?:at|on|via|through)|kindly (?:reply|respond|get back)|send me your (?:full )?(?:name|details|phone))\b/gi),
  row('ja.demand.reply', 'demand-reply', /(?:ご?返信(?:を)?(?:ください|お願い|お待ち)|返信してください)/g),
  row('en.demand.bitcoin', 'demand-crypto', /\b(?:bitcoin|btc|ethereum|monero|usdt|crypto ?(?:currency|wallet))\b/gi),
  row('ja.demand.bitcoin', 'demand-crypto', /(?:ビットコイン|仮想通貨|暗号資産)(?:で|を|に)/g),
  row('xx.demand.wallet', 'demand-wallet', /\b(?:bc1[a-z0-9]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-fA-F]{40})\b/g),
  row('xx.phone', 'phone-number', /(?:\+?\d{1,3}[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b/g),

  // Slips
  row('ja.slip.link-above', 'link-above', /上記(?:の)?[^\n。、]{0,10}(?:リンク|URL|ボタン)/g),
  row('en.slip.link-above', 'link-above', /\b(?:the|this) (?:secure )?(?:link|button) above\b/gi),
  row('xx.slip.two-company-forms', 'two-company-forms', /(?:\bK\.?\s?K\.?,?\s+(?:Inc|Ltd|LLC|Corp|Co)\b\.?|\b(?:Inc|LLC|Ltd|GmbH)\.?,?\s+(?:Inc|LLC|Ltd|GmbH)\b\.?|株式会社[^\n、。]{1,20}有限会社)/g),
  row('xx.slip.mixed-script', 'mixed-script', /[A-Za-z]+[\u0370-\u03ff\u0400-\u04ff][A-Za-z\u0400-\u04ff]*|[\u0400-\u04ff]+[A-Za-z]+/g),
  row('ja.slip.copyright-order', 'copyright-line', /(?:無断転載を?禁じます|無断転載を?禁じ(?:ま|て))/g),
  row('en.unsubscribe', 'unsubscribe', /\b(?:unsubscribe|opt[- ]out|manage (?:your )?(?:preferences|subscriptions))\b/gi),
  row('ja.unsubscribe', 'unsubscribe', /(?:配信(?:停止|解除|を(?:停止|希望されない))|メルマガ(?:の)?(?:解除|停止)|購読(?:の)?解除)/g),
];
