import { failed, found } from '../../../base/outcome.ts';
import { tellArchive } from '../archives/tell-archive.ts';
import { reading } from '../workbench.ts';
import type { ReadFile } from '../workbench.ts';
import { readLetter } from './read-letter.ts';

/** What Outlook wraps a mail's files and text in, so that other programs show nothing but `winmail.dat`. *Source*: MS-OXTNEF. */
export const readWinmail: ReadFile = ({ bytes }, bench) => {
  const item = bench.openWinmail(bytes, bench.log);
  if (item === null) return Promise.resolve(reading(failed('permerror', 'tnef-broken', 'it could not be read')));
  const files = item.attachments.filter((file) => file.item === null);
  return Promise.resolve({
    ...tellArchive(
      { kind: 'tnef', files: item.attachments.map(({ fileName, bytes: { length: sizeBytes } }) => ({ name: fileName, sizeBytes, isEncrypted: false })) },
      files.map(({ fileName: name, bytes: held }) => ({ name, sizeBytes: held.length, read: () => Promise.resolve(found(held)) })),
    ),
    ...readLetter(item.subject, item.html ?? item.plain ?? ''),
  });
};
