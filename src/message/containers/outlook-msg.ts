import { openCompoundFile } from '../../files/compound-file.ts';
import type { CompoundEntry } from '../../files/compound-file.ts';
import { LimitLog } from '../../files/limits.ts';
import { OUTLOOK_CHILDREN, OUTLOOK_DEPTH } from './limits.ts';
import { PROPERTY, PropertyBag, TYPE } from './mapi-properties.ts';
import type { RawProperty } from './mapi-properties.ts';
import type { OutlookAttachment, OutlookItem } from './model.ts';
import { outlookItem } from './outlook-item.ts';

const PROPERTY_STREAM = '__properties_version1.0';
const ENTRY_BYTES = 16;

/** The property stream begins with counters, more of them for a mail than for what hangs on it. MS-OXMSG 2.4. */
const HEADER_BYTES = { file: 32, embedded: 24, child: 8 } as const;

/** Reads an Outlook `.msg`; `null` where it is no compound file or holds no Outlook item. Source: MS-OXMSG. */
export function readMsg(bytes: Uint8Array, log = new LimitLog()): OutlookItem | null {
  const root = openCompoundFile(bytes, log);
  return root === null || !root.children.has(PROPERTY_STREAM) ? null : readItem(root, HEADER_BYTES.file, 0, log);
}

function readItem(storage: CompoundEntry, headerBytes: number, depth: number, log: LimitLog): OutlookItem {
  const mail = new PropertyBag(readProperties(storage, headerBytes));
  const recipients = childrenOf(storage, '__recip_version1.0_', log)
    .map((child) => new PropertyBag(readProperties(child, HEADER_BYTES.child), mail.codePage));
  const attachments = childrenOf(storage, '__attach_version1.0_', log)
    .map((child) => readAttachment(child, mail.codePage, depth, log));
  return outlookItem(mail, recipients, attachments, log);
}

function childrenOf(storage: CompoundEntry, prefix: string, log: LimitLog): readonly CompoundEntry[] {
  const all = [...storage.children.values()].filter((child) => child.kind === 'storage' && child.name.startsWith(prefix));
  if (all.length > OUTLOOK_CHILDREN) log.record('outlook-children', OUTLOOK_CHILDREN, all.length, 'parts');
  return all.sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, OUTLOOK_CHILDREN);
}

function readAttachment(storage: CompoundEntry, codePage: number, depth: number, log: LimitLog): OutlookAttachment {
  const bag = new PropertyBag(readProperties(storage, HEADER_BYTES.child), codePage);
  const inner = storage.children.get('__substg1.0_3701000D');
  let item: OutlookItem | null = null;
  if (inner?.children.has(PROPERTY_STREAM)) {
    if (depth < OUTLOOK_DEPTH) item = readItem(inner, HEADER_BYTES.embedded, depth + 1, log);
    else log.record('outlook-depth', OUTLOOK_DEPTH, depth + 1, 'levels');
  }
  return {
    fileName: bag.text(PROPERTY.attachLongFileName) || bag.text(PROPERTY.attachFileName) || bag.text(PROPERTY.displayName) || '',
    mediaType: bag.text(PROPERTY.attachMediaType),
    contentId: bag.text(PROPERTY.attachContentId),
    bytes: item === null ? (bag.binary(PROPERTY.attachData) ?? new Uint8Array(0)) : new Uint8Array(0),
    item,
  };
}

function readProperties(storage: CompoundEntry, headerBytes: number): ReadonlyMap<number, RawProperty> {
  const properties = new Map<number, RawProperty>();
  const list = storage.children.get(PROPERTY_STREAM)?.read() ?? new Uint8Array(0);
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  for (let at = headerBytes; at + ENTRY_BYTES <= list.length; at += ENTRY_BYTES) {
    const type = view.getUint16(at, true);
    if (!isStoredApart(type)) properties.set(view.getUint16(at + 2, true), { type, bytes: list.subarray(at + 8, at + 16) });
  }
  // Strings are taken from the streams that are there, not from the list: a broken list must not hide a body.
  for (const child of storage.children.values()) {
    const match = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})$/i.exec(child.name);
    if (match === null || child.kind !== 'stream') continue;
    const id = Number.parseInt(match[1] ?? '', 16);
    const type = Number.parseInt(match[2] ?? '', 16);
    if (isStoredApart(type) && isWanted(id)) properties.set(id, { type, bytes: child.read() });
  }
  return properties;
}

const WANTED: ReadonlySet<number> = new Set(Object.values(PROPERTY));
const isWanted = (id: number): boolean => WANTED.has(id);
const isStoredApart = (type: number): boolean => type === TYPE.string8 || type === TYPE.unicode || type === TYPE.binary;
