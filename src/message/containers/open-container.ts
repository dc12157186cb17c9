import type { Provenance } from '../../base/provenance.ts';
import { latin1, utf8 } from '../../files/byte-text.ts';
import { isCompoundFile, isOutlookItem, openCompoundFile } from '../../files/compound-file.ts';
import { LimitLog } from '../../files/limits.ts';
import { MBOX_MAILS, SNIFF_BYTES, ZIP_DEPTH } from './limits.ts';
import { holdsBareFrom, isMbox, splitMbox, unquoteFrom } from './mbox.ts';
import { readMaildirName } from './maildir.ts';
import type { ContainedMail, Container, ContainerKind, LeftOut, OutlookItem, Refusal } from './model.ts';
import { readMsg } from './outlook-msg.ts';
import { isEmptyItem, writeOutlookMail } from './outlook-mail.ts';
import { hasUtf8Mark, mailOfText, markedText, opensWithScreenHeader, repairSource } from './pasted.ts';
import { BINARY, isText, refuse, showsMailHeader } from './recognise.ts';
import { isTnef, readTnef } from './tnef.ts';
import { isZip, listZip, readZipEntry, zipBudget } from '../../files/zip.ts';
import type { ZipBudget } from '../../files/zip.ts';

/**
 * Finds the mail, or the mails, in whatever was given: a mail, an mbox, an Outlook file, a `winmail.dat`, a zip of
 * those, or a paste. Any bytes; never throws.
 *
 * `name` is carried along; it decides nothing, but for a maildir's file name, which makes `kind` say `maildir`.
 */
export function openContainer(bytes: Uint8Array, name: string | null = null): Container {
  return open({ bytes, name, depth: 0, budget: zipBudget(), log: new LimitLog() });
}

interface Given {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  readonly depth: number;
  readonly budget: ZipBudget;
  readonly log: LimitLog;
}

function open(given: Given): Container {
  const { bytes } = given;
  if (isZip(bytes)) return openZip(given);
  if (isCompoundFile(bytes)) return openMsg(given);
  if (isTnef(bytes)) return openOutlook(given, 'tnef', readTnef(bytes, given.log));
  const refusal = refuse(bytes);
  if (refusal !== null) return none(given, refusal);
  if (isMbox(bytes)) return openMbox(given);
  if (beginsAsMail(bytes) && !opensWithScreenHeader(bytes)) {
    const isMaildir = given.name !== null && readMaildirName(given.name) !== null;
    return one(given, isMaildir ? 'maildir' : 'eml', bytes, 'raw', false);
  }
  return openPaste(given);
}

/** Nearly every mail shows itself in the first line; the long look is for the others. */
function beginsAsMail(bytes: Uint8Array): boolean {
  if (hasUtf8Mark(bytes)) return false;
  return showsMailHeader(latin1(bytes, 0, Math.min(bytes.length, 1024))) ||
    (bytes.length > 1024 && showsMailHeader(latin1(bytes, 0, Math.min(bytes.length, SNIFF_BYTES))));
}

/** Most mails keep one of these; a header without any was retyped or cut, and its silence means nothing. */
const TRACE = /^(?:received|return-path|message-id|dkim-signature|authentication-results)[ \t]*:/im;

function openPaste(given: Given): Container {
  const marked = markedText(given.bytes);
  const bytes = marked === null ? given.bytes : utf8(marked.replace(/^\uFEFF/, ''));
  if (marked === null && !isText(bytes)) return none(given, BINARY);
  if (refuse(bytes)?.code === 'empty') return none(given, { code: 'empty', detail: 'There is nothing in it.' });
  const source = opensWithScreenHeader(bytes) ? null : repairSource(bytes);
  if (source === null) return one(given, 'pasted-text', mailOfText(bytes), 'pasted', true);
  if (isMbox(source)) return { ...openMbox({ ...given, bytes: source }), kind: 'mbox' };
  const isWhole = TRACE.test(latin1(source, 0, Math.min(source.length, SNIFF_BYTES)).split(/\r?\n\r?\n/, 1)[0] ?? '');
  return one(given, 'pasted-source', source, isWhole ? 'raw' : 'pasted', true);
}

function openMbox(given: Given): Container {
  const { bytes, name, log } = given;
  const entries = [];
  let seen = 0;
  for (const entry of splitMbox(bytes)) if (++seen <= MBOX_MAILS) entries.push(entry);
  if (seen > MBOX_MAILS) log.record('mbox-mails', MBOX_MAILS, seen, 'mails');
  const isQuoted = !entries.some((entry) => entry.hasTrueLength && holdsBareFrom(bytes, entry.range));
  const mails = entries
    .filter((entry) => entry.range.end > entry.range.start)
    .map((entry, nth): ContainedMail => {
      const mail = bytes.subarray(entry.range.start, entry.range.end);
      const label = entries.length === 1 ? name : `${name ?? 'mbox'}#${nth + 1}`;
      return { bytes: isQuoted ? unquoteFrom(mail) : mail, provenance: 'raw', name: label, coveringLetter: null, isRebuilt: false };
    });
  return mails.length === 0 ? none(given, { code: 'empty', detail: 'It begins as a mailbox but holds no mail.' }) : some(given, 'mbox', mails);
}

function openMsg(given: Given): Container {
  const root = openCompoundFile(given.bytes, given.log);
  if (root !== null && !isOutlookItem(root)) return none(given, { code: 'document', detail: 'This is an Office document, not a mail.' });
  return openOutlook(given, 'msg', readMsg(given.bytes, given.log));
}

function openOutlook(given: Given, kind: 'msg' | 'tnef', item: OutlookItem | null): Container {
  if (item === null || isEmptyItem(item)) {
    const code = kind === 'msg' ? 'compound-file-broken' : 'tnef-broken';
    return none(given, { code, detail: 'It begins as an Outlook file but no mail can be read from it.' });
  }
  const mail = writeOutlookMail(item);
  return one(given, kind, mail.bytes, mail.hasTransportHeaders ? 'raw' : 'attached', true);
}

function openZip(given: Given): Container {
  const entries = listZip(given.bytes, given.log);
  if (entries === null) return none(given, { code: 'archive-broken', detail: 'It begins as a zip but has no list of its files.' });
  if (entries.some((entry) => entry.name === '[Content_Types].xml')) {
    return none(given, { code: 'document', detail: 'This is an Office document, not a mail.' });
  }
  const mails: ContainedMail[] = [];
  const leftOut: LeftOut[] = [];
  for (const entry of entries) {
    if (entry.isFolder) continue;
    const bytes = readZipEntry(given.bytes, entry, given.budget, given.log);
    if (typeof bytes === 'string') {
      leftOut.push({ name: entry.name, code: bytes });
      continue;
    }
    const inner = openEntry({ ...given, bytes, name: entry.name, depth: given.depth + 1 });
    mails.push(...inner.mails);
    if (inner.mails.length === 0) leftOut.push({ name: entry.name, code: inner.refusal?.code ?? 'not-a-mail' });
    leftOut.push(...inner.leftOut);
  }
  if (mails.length > 0) return { ...some(given, 'zip', mails), leftOut };
  return { ...none(given, emptyZip(leftOut)), leftOut };
}

/** Only what is certainly a mail counts in an archive: a `README.txt` beside the mails is no pasted text. */
function openEntry(given: Given): Container {
  if (isZip(given.bytes) && given.depth >= ZIP_DEPTH) {
    given.log.record('zip-depth', ZIP_DEPTH, given.depth + 1, 'levels');
    return none(given, { code: 'archive-too-deep', detail: 'There are zips inside zips inside zips.' });
  }
  const inner = open(given);
  return inner.kind === 'pasted-text' ? { ...inner, mails: [], refusal: null } : inner;
}

function emptyZip(leftOut: readonly LeftOut[]): Refusal {
  if (leftOut.some((one) => one.code === 'archive-encrypted')) {
    return { code: 'archive-encrypted', detail: 'The zip is locked with a password. Unpack it and give the mail itself.' };
  }
  if (leftOut.some((one) => one.code === 'archive-broken')) return { code: 'archive-broken', detail: 'The files in the zip cannot be unpacked.' };
  if (leftOut.some((one) => one.code === 'limit')) return { code: 'archive-too-large', detail: 'Unpacked, the zip is larger than mails can be: it was not unpacked to its end.' };
  return { code: 'archive-without-mail', detail: 'There is no mail in the zip.' };
}

function one(given: Given, kind: ContainerKind, bytes: Uint8Array, provenance: Provenance, isRebuilt: boolean): Container {
  return some(given, kind, [{ bytes, provenance, name: given.name, coveringLetter: null, isRebuilt }]);
}

function some(given: Given, kind: ContainerKind, mails: readonly ContainedMail[]): Container {
  return { kind, mails, refusal: null, leftOut: [], limits: given.log.hits };
}

function none(given: Given, refusal: Refusal): Container {
  return { kind: 'not-mail', mails: [], refusal, leftOut: [], limits: given.log.hits };
}
