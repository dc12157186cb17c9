import { skipped } from '../../../base/outcome.ts';
import { strictUtf8 } from '../../../files/byte-text.ts';
import { reading } from '../workbench.ts';
import type { ReadFile } from '../workbench.ts';
import { linksInText } from './links-in-text.ts';
import { readLetter } from './read-letter.ts';

/** What is longer is a log, a program or a book, and speaks of anything. */
const SHORT_CHARS = 3_000;
/** Fields of a mail, as somebody saves it to show it. */
const MAIL_FIELD = /^(?:received|return-path|from|to|subject|date|message-id|mime-version|差出人|宛先|件名|送信日時)[ 　]?[:：]/gim;
const FIELDS = 3;
const HEAD_CHARS = 2_000;

/**
 * A text file: its words count as an attachment's, where it is short. One that holds a mail, head and all, is that mail's
 * words, and never the sender's.
 */
export const readText: ReadFile = (file) => {
  const text = (file.text ?? strictUtf8(file.bytes) ?? '').trim();
  if (text === '' || text.length > SHORT_CHARS) return Promise.resolve(reading(skipped('not-needed')));
  const isMail = (text.slice(0, HEAD_CHARS).match(MAIL_FIELD) ?? []).length >= FIELDS;
  if (isMail) return Promise.resolve(reading(skipped('not-needed'), { texts: readLetter('', text).texts }));
  return Promise.resolve(reading(skipped('not-needed'), { links: linksInText(text), texts: [{ from: 'text', title: '', text }] }));
};
