/** Longest encoded word. *Source*: RFC 2047 §2. */
const WORD_CHARS = 75;
const FRAME = '=?UTF-8?B??='.length;
/** Bytes of text in one word: base64 makes four characters of three. */
const WORD_BYTES = Math.floor((WORD_CHARS - FRAME) / 4) * 3;

/** Text as it may stand in a field: itself where it is printable ASCII, else as encoded words, never split within a character. */
export function encodeWords(text: string): string {
  if (/^[ -~]*$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let held = '';
  for (const char of text.replaceAll(/[\r\n\0]/g, ' ')) {
    if (Buffer.byteLength(held + char) > WORD_BYTES) {
      words.push(held);
      held = '';
    }
    held += char;
  }
  words.push(held);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}
