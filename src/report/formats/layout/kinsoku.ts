// Japanese rules of where a line may not be broken. Source: JIS X 4051 and the W3C note on Japanese text layout (JLREQ 3.1.7-3.1.8),
// cut down to what mails and their explanations hold.

const NEVER_FIRST = new Set(
  '、。，．・：；？！゛゜ヽヾゝゞ々ー―‐゠–〜～）］｝〕〉》」』】〙〗〟’”｠»ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ…‥⋯％‰℃°′″｡､･ｰﾞﾟ｣ｧｨｩｪｫｬｭｮｯ.,:;!?)]}%',
);
const NEVER_LAST = new Set('（［｛〔〈《「『【〘〖〝‘“｟«｢([{￥＄£¥$#№');
const INSEPARABLE = new Set('…‥⋯―—');

/** Stands in a text for something drawn, as a numeral, that belongs to the word after it. Never part of a mail's own text. */
export const ANCHOR = '\ue000';

/** Whether a line may begin with this character. */
export const mayBegin = (character: string): boolean => !NEVER_FIRST.has(character);

/** Whether a line may end with this character. */
export const mayEnd = (character: string): boolean => character !== ANCHOR && !NEVER_LAST.has(character);

/** Whether two neighbours must stay together whatever their neighbours allow: dashes and ellipses written twice. */
export const areInseparable = (left: string, right: string): boolean => left === right && INSEPARABLE.has(left);

/** Scripts that are written without spaces, so that a line may end between two of their letters. */
export function isSetSolid(codePoint: number): boolean {
  return (codePoint >= 0x2e80 && codePoint <= 0xa4cf) || (codePoint >= 0xf900 && codePoint <= 0xfaff) || (codePoint >= 0xfe30 && codePoint <= 0xfe4f)
    || (codePoint >= 0xff00 && codePoint <= 0xffef) || (codePoint >= 0x20000 && codePoint <= 0x3ffff) || (codePoint >= 0x0e00 && codePoint <= 0x0e7f);
}

/** Hiragana: particles and endings, which a phrase break should leave with the word before them. */
export const isHiragana = (codePoint: number): boolean => codePoint >= 0x3041 && codePoint <= 0x309f;

/** Kanji, which stay with a number before them: 2025年, 3通. */
export const isHan = (codePoint: number): boolean => codePoint >= 0x3400 && codePoint <= 0x9fff;

/** Marks that add themselves to the character before: a line never begins with one. */
export function joinsBackwards(codePoint: number): boolean {
  return (codePoint >= 0x0300 && codePoint <= 0x036f) || codePoint === 0x200d || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
    || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) || codePoint === 0x3099 || codePoint === 0x309a || (codePoint >= 0xe0020 && codePoint <= 0xe007f);
}
