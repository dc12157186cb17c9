import type { Collector } from '../collector.ts';
import type { ViewName, WrappedWords } from '../model.ts';
import { whole } from '../place.ts';

const FIELDS: readonly (readonly [string, ViewName])[] = [['from', 'author-name'], ['subject', 'subject']];
/** An encoded word (RFC 2047 §2): charset, encoding, text. */
const ENCODED = /=\?[\w-]+(?:\*[\w-]+)?\?([bq])\?[^?\s]*\?=/gi;
/** Printable US-ASCII: what needs no encoding at all. */
const PLAIN = /^[\x20-\x7e]*$/;
/** Signs that a careful program encodes in a display name though they are ASCII. */
const CAREFUL = /[=?_"(),.:;<>@[\\\]]/;
/** Fewer letters than this, and no word was hidden. */
const LEAST_LETTERS = 4;

/** Name or subject written wholly in ASCII, and yet in encoded words. */
export const collectWrappedWords: Collector = ({ mail }) => FIELDS.flatMap(([key, view]): readonly WrappedWords[] => {
  const field = mail.message.fields.find((each) => each.key === key);
  const words = [...(field?.raw.matchAll(ENCODED) ?? [])];
  if (field === undefined || words.length === 0) return [];
  const shown = field.text.replace(/<[^<>]*>\s*$/, '').trim();
  if (!PLAIN.test(shown) || CAREFUL.test(shown) || (shown.match(/[a-z]/gi)?.length ?? 0) < LEAST_LETTERS) return [];
  return [{ kind: 'wrapped-words', id: `wrapped-words:${view}`, places: [whole('source', words[0]?.[0] ?? '', field.bodyRange)], view, text: shown, isBase64: words.some(([, way]) => way?.toLowerCase() === 'b') }];
});
