/** A header line of a quoted forward. `other` is known and not kept. */
export type ForwardLabel = 'from' | 'to' | 'cc' | 'replyTo' | 'subject' | 'date' | 'other';

/** What mail programs write before the colon, by language: English, Japanese, then the other guessed languages. */
export const FORWARD_LABELS: Readonly<Record<ForwardLabel, readonly string[]>> = {
  from: ['from', 'sender', '差出人', '送信者', '送信元', '発信者', '差出人アドレス', 'von', 'de', 'da', 'van', 'от', '发件人', '寄件者', '보낸 사람'],
  to: ['to', '宛先', '宛て先', '送信先', '受信者', 'an', 'à', 'para', 'a', 'aan', 'кому', '收件人', '收件者', '받는 사람'],
  cc: ['cc', 'копия', '抄送', '副本', '참조'],
  replyTo: ['reply-to', '返信先', 'antwort an', 'répondre à', 'responder a', 'rispondi a', '回复'],
  subject: ['subject', 'sub', '件名', '題名', '表題', '標題', 'betreff', 'objet', 'asunto', 'assunto', 'oggetto', 'onderwerp', 'тема', '主题', '主旨', '제목'],
  date: [
    'date', 'sent', 'date sent', '日付', '日時', '送信日時', '送信日', '受信日時', '受信日', 'datum', 'gesendet', 'envoyé', 'envoyé le', 'enviado', 'enviada em',
    'enviado el', 'fecha', 'data', 'inviato', 'verzonden', 'дата', 'отправлено', '发送时间', '日期', '날짜', '보낸 날짜',
  ],
  other: ['bcc', 'importance', 'priority', 'attachments', 'attachment', '重要度', '優先度', '添付ファイル', '添付', 'message-id', 'x-mailer', 'anlagen', '附件'],
};

/** Words of a rule or an introduction that says: what follows was sent on to me. */
export const FORWARD_MARKS: readonly string[] = [
  'forwarded message', 'forwarded mail', 'forwarded by', 'begin forwarded', 'start of the forwarded', '転送メッセージ', '転送メール', '転送されたメッセージ',
  '転送されたメール', '転送元メッセージ', '以下転送', 'weitergeleitete nachricht', 'message transféré', 'mensaje reenviado', 'mensagem encaminhada',
  'messaggio inoltrato', 'doorgestuurd bericht', 'пересылаемое сообщение', '转发的邮件', '轉寄的郵件', '전달된 메시지',
];

/** Words of a rule that stands above a forward and above a reply's quotation alike. */
export const QUOTE_MARKS: readonly string[] = [
  'original message', 'original mail', 'original appointment', 'original email', '元のメッセージ', '元のメール', '元メール', 'オリジナルメッセージ', '受信メッセージ', '受信メール',
  'ursprüngliche nachricht', 'message d\'origine', 'mensaje original', 'mensagem original', 'messaggio originale', 'oorspronkelijk bericht',
  'исходное сообщение', '原始邮件', '原始郵件', '원본 메시지',
];
