import { decodeCodePage } from '../../files/byte-text.ts';

/** MAPI property identifiers that a mail is rebuilt from. Source: MS-OXPROPS. */
export const PROPERTY = {
  subject: 0x0037, clientSubmitTime: 0x0039, sentRepresentingName: 0x0042, sentRepresentingAddress: 0x0065,
  transportHeaders: 0x007d, recipientType: 0x0c15, senderName: 0x0c1a, senderAddress: 0x0c1f, deliveryTime: 0x0e06,
  body: 0x1000, rtfCompressed: 0x1009, html: 0x1013, internetMessageId: 0x1035, displayName: 0x3001,
  emailAddress: 0x3003, attachData: 0x3701, attachFileName: 0x3704, attachMethod: 0x3705, attachLongFileName: 0x3707,
  attachMediaType: 0x370e, attachContentId: 0x3712, smtpAddress: 0x39fe, internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd, senderSmtpAddress: 0x5d01, sentRepresentingSmtpAddress: 0x5d02,
} as const;

/** MAPI property types. Source: MS-OXCDATA 2.11.1. */
export const TYPE = {
  int16: 0x02, int32: 0x03, boolean: 0x0b, object: 0x0d, int64: 0x14, string8: 0x1e, unicode: 0x1f, time: 0x40,
  binary: 0x102,
} as const;

/** One property as it is stored: strings are not decoded yet, since the code page is itself a property. */
export interface RawProperty {
  readonly type: number;
  readonly bytes: Uint8Array;
}

const UTF16 = new TextDecoder('utf-16le');
const FILETIME_UNIX_EPOCH_MS = 11_644_473_600_000;
const LATIN_CODE_PAGE = 1252;

/** The properties of one object (mail, recipient or attachment), read by type. */
export class PropertyBag {
  readonly #properties: ReadonlyMap<number, RawProperty>;
  readonly #codePage: number;

  /** `codePage` stands in where the object names none: recipients and attachments use that of their mail. */
  constructor(properties: ReadonlyMap<number, RawProperty>, codePage = 0) {
    this.#properties = properties;
    this.#codePage = this.int(PROPERTY.messageCodePage) ?? this.int(PROPERTY.internetCodePage) ?? (codePage || LATIN_CODE_PAGE);
  }

  get codePage(): number {
    return this.#codePage;
  }

  has(id: number): boolean {
    return this.#properties.has(id);
  }

  raw(id: number): RawProperty | null {
    return this.#properties.get(id) ?? null;
  }

  text(id: number): string | null {
    const property = this.#properties.get(id);
    if (property === undefined) return null;
    if (property.type === TYPE.unicode) return withoutEnd(UTF16.decode(property.bytes));
    if (property.type === TYPE.string8) return withoutEnd(decodeCodePage(property.bytes, this.#codePage));
    return null;
  }

  binary(id: number): Uint8Array | null {
    const property = this.#properties.get(id);
    return property !== undefined && property.type === TYPE.binary ? property.bytes : null;
  }

  int(id: number): number | null {
    const property = this.#properties.get(id);
    if (property === undefined || property.bytes.length < 2) return null;
    const view = viewOf(property.bytes);
    if (property.type === TYPE.int32 && view.byteLength >= 4) return view.getInt32(0, true);
    return property.type === TYPE.int16 ? view.getInt16(0, true) : null;
  }

  /** Epoch milliseconds. */
  time(id: number): number | null {
    const property = this.#properties.get(id);
    if (property === undefined || property.type !== TYPE.time || property.bytes.length < 8) return null;
    const view = viewOf(property.bytes);
    const ticks = view.getUint32(4, true) * 2 ** 32 + view.getUint32(0, true);
    return ticks === 0 ? null : Math.round(ticks / 10_000) - FILETIME_UNIX_EPOCH_MS;
  }
}

/** Writers disagree on whether a string's end mark is part of it. */
function withoutEnd(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
