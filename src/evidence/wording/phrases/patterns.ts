/** What no template can say: the start of a line, the form of a number, letters of two scripts. */
export interface PatternRow {
  readonly phrase: string;
  readonly group: string;
  readonly language: string;
  /** Global flag set; linear in the text. */
  readonly pattern: RegExp;
  /** Searched only where this is in the text; spares most mails the search. */
  readonly cue: RegExp;
}

const row = (phrase: string, group: string, cue: RegExp, pattern: RegExp): PatternRow => ({ phrase, group, language: phrase.slice(0, 2), pattern, cue });

export const PATTERNS: readonly PatternRow[] = [
  // How letters open and close
  row('ja.opening.haikei', 'opening', /拝啓/, /(?:^|\n)[ \t　]*拝啓/g),
  row('ja.closing.keigu', 'closing-letter', /敬具|謹言|かしこ|草々/, /(?:^|\n)[ \t　]*(?:敬具|謹言|かしこ|草々)[ \t　。]*(?=\n|$)/g),
  row('ja.closing.kokoro-kara', 'closing-translated', /心から|心を込めて|誠意をもって|敬意/, /(?:^|\n)[ \t　]*(?:心から|真心を込めて|真心から|誠意をもって|敬意を(?:表して|込めて)|心より)[ 　]?[、,，。]?[ \t　]*(?=\n|$)/g),
  row('ja.closing.translated-thanks', 'closing-translated', /よろしく[、,]|最高の敬意|あなたの忠実|ありがとう[、,]|感謝を込めて|真摯に/, /(?:^|\n)[ \t　]*(?:よろしく[、,，]|最高の敬意[、,，]?|あなたの忠実な[、,，]?|ありがとう[、,，]|感謝を込めて[、,，]|真摯に[、,，]?)[ \t　]*(?=\n|$)/g),
  row('ja.pressure.important', 'pressure-word', /重要|緊急|至急|最終|警告|要確認|要対応/, /(?:【|\[|\(|（|^|\n|[ 　!！])[ 　]*(?:重要|緊急|至急|最終警告|最終通知|警告|要確認|要対応)(?![なのに]?[\p{sc=Hiragana}])/gu),

  row('en.lure.money', 'lure-money', /[$€£]|USD|GBP|EUR|million|dollars/i, /(?:(?:\b(?:usd|us\$|eur|gbp)|[$€£]) ?\d[\d.,]*(?: ?(?:million|m\b))?|\d[\d.,]* ?million (?:united states )?(?:dollars|euros?|pounds)|million (?:us )?dollars)/gi),
  row('xx.demand.wallet', 'demand-wallet', /bc1|0x|[13][1-9A-HJ-NP-Za-km-z]{25}/, /\b(?:bc1[a-z0-9]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-fA-F]{40})\b/g),
  row('xx.phone', 'phone-number', /\d{3}\)?[\s.–-]\d{3}[\s.–-]\d{4}/, /(?:\+?\d{1,3}[\s.–-]{0,3})?\(?\d{3}\)?[\s.–-]{1,3}\d{3}[\s.–-]{1,3}\d{4}\b/g),

  // Slips
  row('xx.slip.two-company-forms', 'two-company-forms', /K\.?\s?K\b|Inc|LLC|Ltd|GmbH|有限会社/, /(?:\bK\.?\s?K\.?,?\s+(?:Inc|Ltd|LLC|Corp|Co)\b\.?|\b(?:Inc|LLC|GmbH)\.?,?\s+(?:Inc|LLC|Ltd|GmbH)\b\.?|\bLtd\.?,?\s+(?:Inc|LLC|GmbH)\b\.?|株式会社[^\n、。]{1,20}有限会社)/g),
  row('xx.slip.mixed-script', 'mixed-script', /[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]/, /[A-Za-z]+[\u0370-\u03ff\u0400-\u04ff][A-Za-z\u0400-\u04ff]*|[\u0400-\u04ff]+[A-Za-z]+/g),
  row('ja.slip.copyright-order', 'copyright-line', /無断転載/, /(?:無断転載を?禁じます|無断転載を?禁じ(?:ま|て))/g),
];
