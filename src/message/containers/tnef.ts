import { decodeCodePage } from '../../files/byte-text.ts';
import { LimitLog } from '../../files/limits.ts';
import { MAPI_PROPERTIES, OUTLOOK_CHILDREN, OUTLOOK_DEPTH } from './limits.ts';
import { PROPERTY, PropertyBag, TYPE } from './mapi-properties.ts';
import type { RawProperty } from './mapi-properties.ts';
import type { OutlookAttachment, OutlookItem } from './model.ts';
import { outlookItem } from './outlook-item.ts';

const SIGNATURE = 0x223e9f78;

/** Attributes of MS-OXTNEF 2.1.3.2 that a mail is rebuilt from. */
const ATTRIBUTE = {
  subject: 0x00018004, body: 0x0002800c, mailProperties: 0x00069003, recipients: 0x00069004, codePage: 0x00069007,
  newAttachment: 0x00069002, attachmentTitle: 0x00018010, attachmentData: 0x0006800f, attachmentProperties: 0x00069005,
} as const;

/** Whether the bytes begin as a `winmail.dat` does. */
export function isTnef(bytes: Uint8Array): boolean {
  return bytes.length >= 6 && viewOf(bytes).getUint32(0, true) === SIGNATURE;
}

interface RawAttachment {
  title: Uint8Array | null;
  data: Uint8Array | null;
  properties: ReadonlyMap<number, RawProperty>;
}

/** Reads a `winmail.dat`, as far as it goes; `null` where it is none. Source: MS-OXTNEF. */
export function readTnef(bytes: Uint8Array, log = new LimitLog(), depth = 0): OutlookItem | null {
  if (!isTnef(bytes)) return null;
  const top = new Map<number, Uint8Array>();
  const attachments = readAttributes(bytes, top, log);
  const codePage = intOf(top.get(ATTRIBUTE.codePage)) ?? 0;
  const properties = new Map(readList(top.get(ATTRIBUTE.mailProperties) ?? new Uint8Array(0), log));
  addString(properties, PROPERTY.subject, top.get(ATTRIBUTE.subject));
  addString(properties, PROPERTY.body, top.get(ATTRIBUTE.body));
  const mail = new PropertyBag(properties, codePage);
  return outlookItem(
    mail,
    readRecipients(top.get(ATTRIBUTE.recipients), log).map((list) => new PropertyBag(list, mail.codePage)),
    attachments.map((one) => readAttachment(one, mail.codePage, depth, log)),
    log,
  );
}

function readAttributes(bytes: Uint8Array, top: Map<number, Uint8Array>, log: LimitLog): RawAttachment[] {
  const view = viewOf(bytes);
  const attachments: RawAttachment[] = [];
  let seen = 0;
  for (let at = 6; at + 9 <= bytes.length; ) {
    const id = view.getUint32(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const data = bytes.subarray(at + 9, Math.min(bytes.length, at + 9 + length));
    at += 9 + length + 2;
    if (id === ATTRIBUTE.newAttachment) {
      seen++;
      if (seen > OUTLOOK_CHILDREN) log.record('outlook-children', OUTLOOK_CHILDREN, seen, 'parts');
      else attachments.push({ title: null, data: null, properties: new Map() });
    } else if (id === ATTRIBUTE.attachmentTitle || id === ATTRIBUTE.attachmentData || id === ATTRIBUTE.attachmentProperties) {
      const last = attachments.at(-1);
      if (last === undefined || seen > OUTLOOK_CHILDREN) continue;
      if (id === ATTRIBUTE.attachmentTitle) last.title = data;
      else if (id === ATTRIBUTE.attachmentData) last.data = data;
      else last.properties = readList(data, log);
    } else if (!top.has(id)) top.set(id, data);
  }
  return attachments;
}

function readAttachment(raw: RawAttachment, codePage: number, depth: number, log: LimitLog): OutlookAttachment {
  const bag = new PropertyBag(raw.properties, codePage);
  const object = bag.raw(PROPERTY.attachData);
  let item: OutlookItem | null = null;
  if (object?.type === TYPE.object && isTnef(object.bytes.subarray(16))) {
    if (depth < OUTLOOK_DEPTH) item = readTnef(object.bytes.subarray(16), log, depth + 1);
    else log.record('outlook-depth', OUTLOOK_DEPTH, depth + 1, 'levels');
  }
  const title = raw.title === null ? '' : decodeCodePage(raw.title, codePage).replace(/\0[^]*$/, '');
  return {
    fileName: bag.text(PROPERTY.attachLongFileName) || bag.text(PROPERTY.attachFileName) || title || bag.text(PROPERTY.displayName) || '',
    mediaType: bag.text(PROPERTY.attachMediaType),
    contentId: bag.text(PROPERTY.attachContentId),
    bytes: item === null ? (raw.data ?? object?.bytes ?? new Uint8Array(0)) : new Uint8Array(0),
    item,
  };
}

function readRecipients(data: Uint8Array | undefined, log: LimitLog): ReadonlyMap<number, RawProperty>[] {
  if (data === undefined || data.length < 4) return [];
  const count = viewOf(data).getUint32(0, true);
  const reader = new ListReader(data, 4, log);
  const rows: ReadonlyMap<number, RawProperty>[] = [];
  while (rows.length < Math.min(count, OUTLOOK_CHILDREN) && !reader.isAtEnd) rows.push(reader.list());
  if (rows.length === OUTLOOK_CHILDREN) log.record('outlook-children', OUTLOOK_CHILDREN, count, 'parts');
  return rows;
}

const readList = (data: Uint8Array, log: LimitLog): ReadonlyMap<number, RawProperty> => new ListReader(data, 0, log).list();

const FIXED_BYTES: Readonly<Record<number, number>> = {
  0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0a: 4, 0x0b: 4, 0x14: 8, 0x40: 8, 0x48: 16,
};
const MULTI_VALUED = 0x1000;
const NAMED = 0x8000;

/** Walks MAPI property lists as TNEF writes them. Source: MS-OXTNEF 2.1.3.3 and on. */
class ListReader {
  readonly #data: Uint8Array;
  readonly #view: DataView;
  readonly #log: LimitLog;
  #at: number;

  constructor(data: Uint8Array, at: number, log: LimitLog) {
    this.#data = data;
    this.#view = viewOf(data);
    this.#at = at;
    this.#log = log;
  }

  get isAtEnd(): boolean {
    return this.#at + 4 > this.#data.length;
  }

  list(): ReadonlyMap<number, RawProperty> {
    const properties = new Map<number, RawProperty>();
    const count = this.#int();
    if (count > MAPI_PROPERTIES) this.#log.record('mapi-properties', MAPI_PROPERTIES, count, 'properties');
    for (let i = 0; i < Math.min(count, MAPI_PROPERTIES) && !this.isAtEnd; i++) {
      const tag = this.#int();
      const id = tag >>> 16;
      if (id >= NAMED) this.#skipName();
      const value = this.#value(tag & 0xffff);
      if (value !== null && !properties.has(id)) properties.set(id, value);
    }
    return properties;
  }

  #value(type: number): RawProperty | null {
    const base = type & ~MULTI_VALUED;
    const fixed = FIXED_BYTES[base];
    const isMulti = (type & MULTI_VALUED) !== 0;
    const count = isMulti || fixed === undefined ? this.#int() : 1;
    let first: Uint8Array | null = null;
    for (let i = 0; i < count && !this.isAtEnd; i++) {
      const bytes = this.#take(fixed ?? this.#int());
      first ??= bytes;
    }
    return first === null || isMulti ? null : { type: base, bytes: first };
  }

  #skipName(): void {
    this.#take(16);
    if (this.#int() === 0) this.#take(4);
    else this.#take(this.#int());
  }

  #int(): number {
    const value = this.isAtEnd ? 0 : this.#view.getUint32(this.#at, true);
    this.#at += 4;
    return value;
  }

  #take(length: number): Uint8Array {
    const bytes = this.#data.subarray(this.#at, Math.min(this.#data.length, this.#at + length));
    this.#at += Math.ceil(length / 4) * 4;
    return bytes;
  }
}

function addString(properties: Map<number, RawProperty>, id: number, bytes: Uint8Array | undefined): void {
  if (bytes !== undefined && !properties.has(id)) properties.set(id, { type: TYPE.string8, bytes });
}

function intOf(bytes: Uint8Array | undefined): number | null {
  return bytes !== undefined && bytes.length >= 4 ? viewOf(bytes).getUint32(0, true) : null;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
