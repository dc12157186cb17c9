import { FIELD_DEFECTS } from './fields/field-defects.ts';

/** Every way in which a mail may miss the grammar, with what it means. The codes are stable: they stand in reports. */
export const DEFECTS = {
  // Line ends and the file as a whole
  'bare-cr': 'A carriage return without a line feed stands in the mail.',
  'leading-blank-lines': 'Blank lines stand before the header section.',
  'mbox-from-line': 'The first line is the separator of an mbox file, not a field.',

  // Header section
  'no-field-line': 'A line of the header section is no field and continues none.',
  'empty-field-name': 'A field has a colon but no name.',
  'space-before-colon': 'White space stands between field name and colon.',
  'missing-blank-line': 'The body begins without a blank line after the header section.',
  'nul-in-field': 'A field holds a NUL character.',
  'control-in-field': 'A field holds control characters.',
  'raw-utf8-field': 'A field holds unencoded UTF-8.',
  'raw-8bit-field': 'A field holds unencoded 8-bit bytes that are no UTF-8; their charset was guessed.',
  'raw-iso-2022-jp-field': 'A field holds unencoded ISO-2022-JP.',
  'encoded-word-charset': 'An encoded word names a charset that does not exist or does not fit its bytes.',
  'encoded-word-split-character': 'A character is cut in two by the border between two encoded words.',
  'encoded-word-broken': 'An encoded word holds characters that its encoding does not have.',
  'encoded-line-end': 'An encoded word holds a line end.',
  'duplicate-content-type': 'Content-Type stands more than once; the first one was used.',
  'duplicate-content-transfer-encoding': 'Content-Transfer-Encoding stands more than once; the first one was used.',
  'duplicate-content-disposition': 'Content-Disposition stands more than once; the first one was used.',

  // Parameters
  'broken-media-type': 'The media type in Content-Type cannot be read.',
  'duplicate-parameter': 'A parameter stands more than once; the first one was used.',
  'broken-parameter': 'A parameter is not quoted or separated as it must be.',
  'encoded-word-parameter': 'A parameter is encoded as RFC 2047 words, which parameters do not have.',

  // The tree of parts
  'boundary-missing': 'A multipart names no boundary.',
  'boundary-mismatch': 'The boundary named never occurs, but another one does; the parts were read with that one.',
  'boundary-never-used': 'The boundary named never occurs.',
  'boundary-trailing-space': 'White space follows a boundary on its line.',
  'missing-close-boundary': 'A multipart is not closed.',
  'part-after-close': 'A part follows after its multipart was closed.',
  'text-before-parts': 'Text stands before the first part, where clients do not show it.',
  'text-after-parts': 'Text stands after the last part, where clients do not show it.',
  'encoded-multipart': 'A multipart or message names a transfer encoding, which it may not have.',
  'nesting-flattened': 'Parts are nested deeper than the limit; they were hung under the deepest container.',

  // Contents
  'transfer-encoding-unknown': 'The transfer encoding has no known name; the bytes were taken as they are.',
  'base64-junk': 'Base64 holds characters that do not belong to it.',
  'base64-after-padding': 'Base64 goes on after its padding.',
  'base64-truncated': 'Base64 stops in the middle of a byte.',
  'quoted-printable-broken': 'Quoted-printable holds an equals sign that starts no escape.',
  'uuencode-inline': 'A uuencoded file stands in the text.',
  'charset-unknown': 'The charset named does not exist; another one was used.',
  'charset-not-declared': 'The text has 8-bit characters but names no charset.',
  'charset-mismatch': 'The bytes do not fit the charset named.',
  'nul-in-text': 'The text holds NUL characters.',

  ...FIELD_DEFECTS,
} as const;

/** The code of a defect. */
export type DefectCode = keyof typeof DEFECTS;
