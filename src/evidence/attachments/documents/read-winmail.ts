import { failed, found } from '../../../base/outcome.ts';
import type { OutlookItem } from '../../../message/containers/model.ts';
import { tellArchive } from '../archives/tell-archive.ts';
import { reading } from '../workbench.ts';
import type { InnerFile, ReadFile } from '../workbench.ts';
import { readLetter } from './read-letter.ts';

/** Letters of a subject that name a mail which has no other name. */
const NAME_CHARS = 60;

/**
 * What Outlook wraps a mail's files and text in, so that other programs show nothing but `winmail.dat`. A mail in it is
 * opened as one that lies beside it would be, and so are the files of that mail. *Source*: MS-OXTNEF.
 */
export const readWinmail: ReadFile = ({ bytes }, bench) => {
  const item = bench.openWinmail(bytes, bench.log);
  if (item === null) return Promise.resolve(reading(failed('permerror', 'tnef-broken', 'it could not be read')));
  const files = filesOf(item, '');
  return Promise.resolve({
    ...tellArchive({ kind: 'tnef', files: files.map(({ name, sizeBytes }) => ({ name, sizeBytes, isEncrypted: false })) }, files),
    ...readLetter(item.subject, item.html ?? item.plain ?? ''),
  });
};

/** As deep as `openWinmail` went: it says so where it stopped. */
function filesOf(item: OutlookItem, folder: string): readonly InnerFile[] {
  return item.attachments.flatMap((file): readonly InnerFile[] => {
    const give = (name: string, bytes: Uint8Array): InnerFile => ({ name, sizeBytes: bytes.length, read: () => Promise.resolve(found(bytes)) });
    if (file.item === null) return [give(`${folder}${file.fileName}`, file.bytes)];
    const title = (file.fileName || file.item.subject).replace(/[/\\\r\n]/g, ' ').replace(/\.(?:msg|eml)$/i, '').slice(0, NAME_CHARS) || 'mail';
    return [give(`${folder}${title}.eml`, asMail(file.item)), ...filesOf(file.item, `${folder}${title}.eml/`)];
  });
}

/** Written as whoever reads a mail file expects it: what it says in its fields, and its text as it stands. */
function asMail({ from, sender, subject, html, plain }: OutlookItem): Uint8Array {
  const author = from ?? sender;
  const line = (text: string): string => text.replace(/[\r\n]+/g, ' ');
  // An equals sign before two digits would be read as another character.
  const text = (html ?? plain ?? '').replaceAll('=', '=3D');
  return new TextEncoder().encode(`From: ${line(author === null ? '' : `${author.displayName} <${author.address}>`)}\nSubject: ${line(subject)}\n\n${text}`);
}
