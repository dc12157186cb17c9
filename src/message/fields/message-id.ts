import type { Defect, TextField } from '../model.ts';
import { addDefect, readText, type DefectList } from './lexical.ts';
import type { RawField } from './raw-field.ts';

/** Anything but white space and brackets around one @; what stands in comments is not worth telling apart. */
const MESSAGE_ID = /^<[^<>@\s]{1,500}@[^<>@\s]{1,500}>$/;

/** Reads a Message-ID, and says whether it has the form of one. *Source*: RFC 5322 section 3.6.4. */
export function parseMessageId(field: RawField): { readonly id: TextField; readonly defects: readonly Defect[] } {
  const defects: DefectList = { start: field.bodyRange.start, list: [] };
  const text = readText(field.body);
  if (!MESSAGE_ID.test(text)) addDefect(defects, 'message-id-broken', 0, field.body.length);
  return { id: { name: field.name, text, range: field.bodyRange }, defects: defects.list };
}
