import type { LimitHit } from '../../base/limits.ts';
import type { Defect, Header, TextField } from '../model.ts';
import { parseMailboxes } from './addresses.ts';
import { parseAuthenticationResults } from './authentication-results.ts';
import { parseDate } from './date.ts';
import type { FieldDefectCode } from './field-defects.ts';
import { parseFilterMark } from './filter-marks.ts';
import { readText } from './lexical.ts';
import { parseMessageId } from './message-id.ts';
import type { RawField } from './raw-field.ts';
import { parseReceived } from './received.ts';
import { parseReceivedSpf } from './received-spf.ts';
import { parseTagList } from './tag-list.ts';

/** The structured fields of a header section, what is wrong with them, and the limits that bit. */
export interface ParsedHeader {
  readonly header: Header;
  readonly defects: readonly Defect[];
  readonly limits: readonly LimitHit[];
}

/**
 * Reads the structured fields of the mail's own header section.
 *
 * *Shape*: fields in the order of the mail. Every value's `range` is the field body or a run inside of it. Where a
 * field may stand once but stands twice, the first one is taken, as clients do; of address lists every one is.
 * What is wrong with the coding of a text (RFC 2047) is not listed here: that belongs to the header section.
 */
export function parseHeader(fields: readonly RawField[]): ParsedHeader {
  const draft = emptyDraft();
  for (const field of fields) {
    const take = TAKERS.get(field.key);
    if (take !== undefined) take(draft, field);
    else takeByFamily(draft, field);
  }
  const { defects, limits, seen: _, ...header } = draft;
  return { header, defects, limits };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

interface Draft extends Mutable<Header> {
  readonly defects: Defect[];
  readonly limits: LimitHit[];
  readonly seen: Set<string>;
}

function emptyDraft(): Draft {
  return {
    subject: null, from: [], sender: [], replyTo: [], to: [], cc: [], returnPath: null, deliveredTo: [], date: null,
    messageId: null, inReplyTo: null, references: null, received: [], authenticationResults: [], receivedSpf: [],
    dkimSignatures: [], arcSeals: [], arcMessageSignatures: [], arcAuthenticationResults: [], list: [], filterMarks: [],
    originatingAddresses: [], defects: [], limits: [], seen: new Set(),
  };
}

type Taker = (draft: Draft, field: RawField) => void;

/** Keys of mailbox lists in the header. */
type Mailboxes = 'from' | 'sender' | 'replyTo' | 'to' | 'cc' | 'deliveredTo';

const mailboxes = (key: Mailboxes, once: FieldDefectCode | null): Taker => (draft, field) => {
  if (once !== null) noteRepeat(draft, field, once);
  const { mailboxes: read, defects, limits } = parseMailboxes(field.body, field.bodyRange.start);
  for (const box of read) draft[key].push(box);
  append(draft.defects, defects);
  append(draft.limits, limits);
};

const takeReturnPath: Taker = (draft, field) => {
  if (draft.returnPath !== null) return;
  const { mailboxes: read, defects } = parseMailboxes(field.body, field.bodyRange.start);
  draft.returnPath = read[0] ?? null;
  // `<>` is how a bounce says that nobody is to be told about it: no defect here, but one everywhere else.
  append(draft.defects, defects.filter((defect) => defect.code !== 'empty-address'));
};

const takeSubject: Taker = (draft, field) => {
  if (!noteRepeat(draft, field, 'duplicate-subject')) draft.subject = textField(field);
};

const takeDate: Taker = (draft, field) => {
  if (noteRepeat(draft, field, 'duplicate-date')) return;
  const { date, defects } = parseDate(field.body, field.bodyRange.start);
  draft.date = date;
  append(draft.defects, defects);
};

const takeMessageId: Taker = (draft, field) => {
  if (noteRepeat(draft, field, 'duplicate-message-id')) return;
  const { id, defects } = parseMessageId(field);
  draft.messageId = id;
  append(draft.defects, defects);
};

const takeReceived: Taker = (draft, field) => {
  const { received, defects } = parseReceived(field.body, field.bodyRange.start);
  draft.received.push(received);
  append(draft.defects, defects);
};

const authentication = (key: 'authenticationResults' | 'arcAuthenticationResults'): Taker => (draft, field) => {
  const { results, defects } = parseAuthenticationResults(field.body, field.bodyRange.start);
  draft[key].push(results);
  append(draft.defects, defects);
};

const tagList = (key: 'dkimSignatures' | 'arcSeals' | 'arcMessageSignatures'): Taker => (draft, field) => {
  const { list, defects } = parseTagList(field.body, field.bodyRange.start);
  draft[key].push(list);
  append(draft.defects, defects);
};

const takeOriginatingAddress: Taker = (draft, field) => void draft.originatingAddresses.push(textField(field));

const TAKERS: ReadonlyMap<string, Taker> = new Map<string, Taker>([
  ['from', mailboxes('from', 'duplicate-from')],
  ['sender', mailboxes('sender', 'duplicate-sender')],
  ['reply-to', mailboxes('replyTo', 'duplicate-reply-to')],
  ['to', mailboxes('to', 'duplicate-to')],
  ['cc', mailboxes('cc', null)],
  ['return-path', takeReturnPath],
  ['delivered-to', mailboxes('deliveredTo', null)],
  ['x-original-to', mailboxes('deliveredTo', null)],
  ['envelope-to', mailboxes('deliveredTo', null)],
  ['x-envelope-to', mailboxes('deliveredTo', null)],
  ['subject', takeSubject],
  ['date', takeDate],
  ['message-id', takeMessageId],
  ['in-reply-to', (draft, field) => { draft.inReplyTo ??= textField(field); }],
  ['references', (draft, field) => { draft.references ??= textField(field); }],
  ['received', takeReceived],
  ['authentication-results', authentication('authenticationResults')],
  ['arc-authentication-results', authentication('arcAuthenticationResults')],
  ['received-spf', (draft, field) => void draft.receivedSpf.push(parseReceivedSpf(field.body, field.bodyRange.start))],
  ['dkim-signature', tagList('dkimSignatures')],
  ['arc-seal', tagList('arcSeals')],
  ['arc-message-signature', tagList('arcMessageSignatures')],
  ...[
    'x-originating-ip', 'x-originatingip', 'x-sender-ip', 'x-source-ip', 'x-real-ip', 'x-remote-ip', 'x-client-ip',
    'x-aol-ip', 'x-yahoo-client-ip', 'x-client-addr', 'x-forwarded-for', 'x-sa-exim-connect-ip', 'x-remote-addr', 'x-ip',
    'x-apparently-from-ip', 'x-user-ip', 'x-webmail-client-ip', 'x-http-client-ip', 'x-loopia-originating-ip',
  ].map((key) => [key, takeOriginatingAddress] as const),
]);

function takeByFamily(draft: Draft, field: RawField): void {
  if (field.key.startsWith('list-')) {
    draft.list.push(textField(field));
    return;
  }
  const mark = parseFilterMark(field);
  if (mark !== null) draft.filterMarks.push(mark);
}

function textField(field: RawField): TextField {
  return { name: field.name, text: readText(field.body), range: field.bodyRange };
}

/** Whether a field of this name was there before; the repeated one is the defect. */
function noteRepeat(draft: Draft, field: RawField, code: FieldDefectCode): boolean {
  if (!draft.seen.has(field.key)) {
    draft.seen.add(field.key);
    return false;
  }
  draft.defects.push({ code, range: field.range, partId: 0 });
  return true;
}

// Spreading 100,000 defects into one call would overflow the stack.
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}
