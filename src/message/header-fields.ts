import type { DefectCode } from './defects.ts';
import type { RawField } from './fields/raw-field.ts';
import { FIELD_TEXT_CHARS } from './limits.ts';
import { decodeFieldText } from './mime/encoded-words.ts';
import type { HeaderField } from './model.ts';

/** The fields of a section as the message shows them. */
export interface DecodedFields {
  readonly fields: readonly HeaderField[];
  readonly defects: readonly { readonly code: DefectCode; readonly field: RawField }[];
  /** Characters of the longest field that was cut, or 0. */
  readonly longestCut: number;
}

/** Decodes every field of a section. */
export function decodeFields(raws: readonly RawField[]): DecodedFields {
  const fields: HeaderField[] = [];
  const defects: { code: DefectCode; field: RawField }[] = [];
  let longestCut = 0;
  for (const raw of raws) {
    if (raw.body.length > FIELD_TEXT_CHARS) longestCut = Math.max(longestCut, raw.body.length);
    const decoded = decodeFieldText(raw.body);
    for (const code of decoded.defects) defects.push({ code, field: raw });
    fields.push({ name: raw.name, key: raw.key, raw: undecoded(raw.body, decoded.text), text: decoded.text, range: raw.range, bodyRange: raw.bodyRange });
  }
  return { fields, defects, longestCut };
}

// With its "=?" broken up, a body is decoded but for its encoded words.
function undecoded(body: string, text: string): string {
  return body.includes('=?') ? decodeFieldText(body.replaceAll('=?', '=\x01?')).text.replaceAll('=\x01?', '=?') : text;
}
