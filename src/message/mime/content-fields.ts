import type { DefectCode } from '../defects.ts';
import type { RawField } from '../fields/raw-field.ts';
import { decodeFieldText } from './encoded-words.ts';
import { parseParameters } from './parameters.ts';
import type { TransferEncoding } from './transfer.ts';

/** What the Content-* fields of a part say, as a client takes them. */
export interface Content {
  readonly mediaType: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly transferEncoding: TransferEncoding;
  readonly disposition: 'inline' | 'attachment' | null;
  readonly fileName: string | null;
  readonly contentId: string | null;
  readonly contentLocation: string | null;
  readonly defects: readonly { readonly code: DefectCode; readonly field: RawField }[];
}

const NO_PARAMETERS: Readonly<Record<string, string>> = {};

/** A part without any Content-* field. */
export const PLAIN_CONTENT: Content = {
  mediaType: 'text/plain', parameters: NO_PARAMETERS, transferEncoding: 'identity', disposition: null,
  fileName: null, contentId: null, contentLocation: null, defects: [],
};

const PARAMETER_DEFECTS: ReadonlySet<DefectCode> = new Set<DefectCode>([
  'broken-media-type', 'broken-parameter', 'duplicate-parameter', 'encoded-word-parameter', 'charset-unknown', 'transfer-encoding-unknown',
]);

const SINGLE: Readonly<Record<string, DefectCode>> = {
  'content-type': 'duplicate-content-type',
  'content-transfer-encoding': 'duplicate-content-transfer-encoding',
  'content-disposition': 'duplicate-content-disposition',
};

/** Reads the Content-* fields of a section; `defaultType` is the type of a part that names none. */
export function readContent(fields: readonly RawField[], defaultType: string): Content {
  const defects: { code: DefectCode; field: RawField }[] = [];
  const first = contentFields(fields, defects);
  const note = (field: RawField, codes: readonly DefectCode[]): void => {
    // What is wrong with the text of a field is noted when the field is decoded as a whole.
    for (const code of codes) if (PARAMETER_DEFECTS.has(code)) defects.push({ code, field });
  };

  let mediaType = defaultType;
  let parameters = NO_PARAMETERS;
  const typeField = first.get('content-type');
  if (typeField !== undefined) {
    const parsed = parseParameters(typeField.body);
    parameters = parsed.parameters;
    note(typeField, parsed.defects);
    const type = mediaTypeOf(parsed.value, defaultType);
    if (type.isBroken) note(typeField, ['broken-media-type']);
    mediaType = type.mediaType;
  }

  let disposition: Content['disposition'] = null;
  let fileName = parameters['name'] ?? null;
  const dispositionField = first.get('content-disposition');
  if (dispositionField !== undefined) {
    const parsed = parseParameters(dispositionField.body);
    note(dispositionField, parsed.defects);
    // RFC 2183 section 2.8: an unknown disposition is an attachment.
    disposition = parsed.value === '' ? null : parsed.value === 'inline' ? 'inline' : 'attachment';
    fileName = parsed.parameters['filename'] ?? parsed.parameters['name'] ?? fileName;
  }

  const encodingField = first.get('content-transfer-encoding');
  const transferEncoding = encodingField === undefined ? 'identity' : transferEncodingOf(encodingField.body);
  if (encodingField !== undefined && transferEncoding === 'unknown') note(encodingField, ['transfer-encoding-unknown']);

  const contentId = textOf(first.get('content-id'))?.replace(/^<|>$/g, '').trim() ?? null;
  const contentLocation = textOf(first.get('content-location'));
  if (fileName !== null) fileName = fileName.trim();
  return { mediaType, parameters, transferEncoding, disposition, fileName: fileName === '' ? null : fileName, contentId, contentLocation, defects };
}

function contentFields(fields: readonly RawField[], defects: { code: DefectCode; field: RawField }[]): Map<string, RawField> {
  const first = new Map<string, RawField>();
  for (const field of fields) {
    if (!field.key.startsWith('content-')) continue;
    const duplicate = first.has(field.key) ? SINGLE[field.key] : undefined;
    if (duplicate !== undefined) defects.push({ code: duplicate, field });
    if (!first.has(field.key)) first.set(field.key, field);
  }
  return first;
}

const textOf = (field: RawField | undefined): string | null => {
  const text = field === undefined ? '' : decodeFieldText(field.body).text;
  return text === '' ? null : text;
};

/** RFC 2045 section 5.2: what cannot be read is text; but a first word that can be read still says something. */
function mediaTypeOf(value: string, defaultType: string): { mediaType: string; isBroken: boolean } {
  if (/^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/.test(value)) return { mediaType: value, isBroken: false };
  const start = /^[^a-z]*([a-z]+\/[a-z0-9!#$&^_.+-]+)/.exec(value)?.[1];
  if (start !== undefined) return { mediaType: start, isBroken: true };
  if (value === '') return { mediaType: defaultType, isBroken: true };
  if (/html/.test(value)) return { mediaType: 'text/html', isBroken: true };
  if (/^multipart\b/.test(value)) return { mediaType: 'multipart/mixed', isBroken: true };
  if (/^(?:image|audio|video|application)\b/.test(value)) return { mediaType: 'application/octet-stream', isBroken: true };
  return { mediaType: 'text/plain', isBroken: true };
}

function transferEncodingOf(body: string): TransferEncoding {
  const name = body.replace(/\([^()]*\)/g, '').toLowerCase().replace(/[^a-z0-9-]/g, '');
  switch (name) {
    case '': case '7bit': case '8bit': case 'binary': case '7-bit': case '8-bit': case 'none':
      return 'identity';
    case 'base64': case 'base-64': case 'b64':
      return 'base64';
    case 'quoted-printable': case 'quotedprintable': case 'qp':
      return 'quoted-printable';
    case 'x-uuencode': case 'uuencode': case 'x-uue': case 'uue':
      return 'uuencode';
    default:
      return 'unknown';
  }
}
