import { isAscii } from './latin1.ts';

/** Bytes looked at when guessing. A kilobyte of 8-bit text is plenty; the sample is cut around the first 8-bit byte. */
const SAMPLE_BYTES = 4_096;

// The characters that mails of each language use most. What decides between encodings of Chinese and Japanese is not
// which bytes are valid (nearly all are, in all of them) but whether the words are words.
const JAPANESE = new Set(
  '日本人一年大会国出生時分中上行者間事自社月後前合同今何見来話手方力地家高場体目度通理気所意入立作開関新最全主定性要用信様口座利用確認重要支払方法銀情報変更停止認証更新配送荷物届宛先通知送金額購入注文内容詳細期限有効登録会員番号電話住所氏名客宅急便料税務署緊急対応完了必要異常検知第三不正制取引楽天三井友菱郵貯保険証券株式限定特典当選無料以下下記本日明付書類請求',
);
const SIMPLIFIED = new Set(
  '的一是不了在人有我他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家用发天如成方多日都三小军二无同经法当起与好看学进种将还分此心前面定见只主没公从您账户邮件系统请点击验证更新服务信息安全银行密码登录管理员箱',
);
const TRADITIONAL = new Set(
  '的一是不了在人有我他這為之大來以個中上們到說國和地也子時道出而要於就下得可你年生自會那後能對著事其裡所去行過家用發天如成方多日都三小軍二無同經法當起與好看學進種將還分此心前面定見只主沒公從您帳戶郵件系統請點擊驗證更新服務資訊安全銀行密碼登入管理員',
);

interface Candidate {
  readonly charset: string;
  readonly common: ReadonlySet<string> | null;
}

const CANDIDATES: readonly Candidate[] = [
  { charset: 'utf-8', common: null },
  { charset: 'shift_jis', common: JAPANESE },
  { charset: 'euc-jp', common: JAPANESE },
  { charset: 'gb18030', common: SIMPLIFIED },
  { charset: 'big5', common: TRADITIONAL },
  { charset: 'euc-kr', common: null },
  { charset: 'windows-1252', common: null },
  { charset: 'windows-1251', common: null },
  { charset: 'koi8-r', common: null },
];

/** The most likely charset of bytes that nobody labelled. *Shape*: a label of the Encoding Standard. */
export function guessCharset(bytes: Uint8Array): string {
  if (hasJisEscape(bytes)) return 'iso-2022-jp';
  const wide = wideOrder(bytes);
  if (wide !== null) return wide;
  if (isAscii(bytes)) return 'utf-8';
  const sample = sampleOf(bytes);
  if (isUtf8(sample, sample !== bytes)) return 'utf-8';
  let best = 'windows-1252';
  let bestScore = -Infinity;
  for (const candidate of CANDIDATES) {
    const score = scoreOf(sample, candidate);
    if (score <= bestScore) continue;
    best = candidate.charset;
    bestScore = score;
  }
  return best;
}

/** Whether all bytes are UTF-8; `isCut` allows for a character that the end cuts off. */
export function isUtf8(bytes: Uint8Array, isCut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}

/** Whether an escape sequence to a two-byte set or to half-width katakana of ISO-2022-JP occurs. */
export function hasJisEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const [second, third] = [bytes[at + 1], bytes[at + 2]];
    if (second === 0x24 && (third === 0x42 || third === 0x40 || third === 0x28)) return true;
    if (second === 0x28 && (third === 0x49 || third === 0x4a)) return true;
  }
  return false;
}

// UTF-16 shows itself by NULs in every second place, once there is some ASCII in it.
function wideOrder(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (end < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (odd > end / 8 && even * 8 < odd) return 'utf-16le';
  return even > end / 8 && odd * 8 < even ? 'utf-16be' : null;
}

/** Lines with 8-bit bytes only, so that a long ASCII text does not drown the one line that tells. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  let start = 0;
  while (start < bytes.length && length < SAMPLE_BYTES) {
    const lineEnd = bytes.indexOf(0x0a, start);
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
    const line = bytes.subarray(start, Math.min(end, start + SAMPLE_BYTES - length));
    if (!isAscii(line)) {
      sample.set(line, length);
      length += line.length;
    }
    start = end;
  }
  return sample.subarray(0, length);
}

function scoreOf(sample: Uint8Array, { charset, common }: Candidate): number {
  const text = new TextDecoder(charset).decode(sample, { stream: true });
  if (charset === 'utf-8') return scoreUtf8(text);
  return common !== null || charset === 'euc-kr' ? scoreDouble(text, charset, common) : charset === 'windows-1252' ? scoreLatin(text) : scoreCyrillic(text);
}

// Mails put together from several sources are UTF-8 with other bytes in between.
function scoreUtf8(text: string): number {
  let score = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code > 0x7f) score += code === 0xfffd ? -1.5 : code > 0x7ff ? 3 : 1.5;
  }
  return score;
}

// A two-byte character speaks for both its bytes, or single-byte readings would win by number.
function scoreDouble(text: string, charset: string, common: ReadonlySet<string> | null): number {
  let score = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0xfffd) score -= 3;
    else if (code > 0x7f) score += 2 * doubleWeight(code, char, charset, common);
  }
  return score;
}

function doubleWeight(code: number, char: string, charset: string, common: ReadonlySet<string> | null): number {
  if (code >= 0xff61 && code <= 0xff9f) return -0.3;
  const isKana = code >= 0x3041 && code <= 0x30ff;
  const isHan = code >= 0x4e00 && code <= 0x9fff;
  if (charset === 'euc-kr') return code >= 0xac00 && code <= 0xd7a3 ? 0.75 : isKana ? -0.2 : isHan ? 0 : 0.1;
  if (isKana) return charset === 'shift_jis' || charset === 'euc-jp' ? 1 : 0.1;
  if (isHan) return common?.has(char) === true ? 1 : 0.12;
  if (code >= 0x3000 && code <= 0x303f) return 0.5;
  if (code >= 0xff01 && code <= 0xff60) return 0.4;
  if (code >= 0xe000 && code <= 0xf8ff) return -2;
  if (code < 0xa0) return -2;
  return code >= 0x2000 && code <= 0x2fff ? 0.2 : -0.4;
}

// Accented letters stand alone between plain ones; a run of them is some other charset misread.
function scoreLatin(text: string): number {
  let score = 0.5;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) score += latinWeight(code, before);
    before = code;
  }
  return score;
}

function latinWeight(code: number, before: number): number {
  if (code < 0xa0) return -2;
  if (before > 0x7f) return -0.2;
  const isLetter = code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7;
  if (isLetter) return isAsciiLetter(before) ? 0.7 : 0.4;
  return code >= 0x2010 && code <= 0x2122 ? 0.6 : 0.3;
}

const isAsciiLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

// Cyrillic comes in words of small letters; in the wrong one of the two charsets the case is turned round.
function scoreCyrillic(text: string): number {
  let score = 0;
  for (const [word] of text.matchAll(/[\u0080-\uffff]+/g)) {
    const isWord = /^[\u0400-\u042f\u0430-\u045f][\u0430-\u045f]+$/.test(word) || /^[\u0400-\u042f]{2,}$/.test(word);
    const isCapital = /^[\u0400-\u042f]{2,}$/.test(word);
    score += word.length * (isWord && word.length > 2 ? (isCapital ? 0.45 : 0.75) : -0.3);
  }
  return score;
}
