import { failed, skipped } from '../../base/outcome.ts';
import { listZip } from '../../files/zip.ts';
import { LimitLog } from '../../files/limits.ts';
import { actsAs } from './file-name.ts';
import { endingOf } from './file-type.ts';
import { reading } from './workbench.ts';
import type { GivenFile, ReadFile, Reading, Workbench } from './workbench.ts';

/** Readers by the kind of file, each loaded when the first file of its kind comes. */
const READERS: Readonly<Record<string, () => Promise<ReadFile>>> = {
  'application/pdf': async () => (await import('./documents/read-pdf.ts')).readPdf,
  'application/x-ole-storage': async () => (await import('./documents/read-ole.ts')).readOle,
  'application/rtf': async () => (await import('./documents/read-rtf.ts')).readRtf,
  'application/onenote': async () => (await import('./documents/read-notebook.ts')).readNotebook,
  'text/calendar': async () => (await import('./documents/read-calendar.ts')).readCalendar,
  'application/x-ms-shortcut': async () => (await import('./documents/read-shortcut.ts')).readShortcut,
  'application/x-mswinurl': async () => (await import('./documents/read-shortcut.ts')).readShortcut,
  'application/x-tar': async () => (await import('./archives/read-tar.ts')).readTar,
  'application/gzip': async () => (await import('./archives/read-tar.ts')).readGzip,
  'application/x-iso9660-image': async () => (await import('./archives/read-iso.ts')).readIso,
  'application/vnd.ms-tnef': async () => (await import('./documents/read-winmail.ts')).readWinmail,
  'application/vnd.rar': async () => (await import('./archives/read-rar.ts')).readRar,
};
const OTHER_ARCHIVES = new Set(['application/x-7z-compressed', 'application/x-bzip2', 'application/x-xz', 'application/zstd', 'application/vnd.ms-cab-compressed', 'application/x-ace', 'application/x-arj', 'application/x-lzh', 'application/x-vhd', 'application/x-vhdx']);

/** Reads a file by what it is, and not by what it is called. Never throws for what it holds. */
export async function readFile(file: GivenFile, bench: Workbench): Promise<Reading> {
  const read = await readerOf(file);
  if (read === null) return reading(skipped('not-needed'));
  try {
    return await read(file, bench);
  } catch (cause) {
    // A reader that stumbles has a fault; the mail is dissected all the same, and this file is told as one that nobody could read.
    return reading(failed('permerror', 'file-broken', cause instanceof Error ? cause.message : String(cause)));
  }
}

async function readerOf(file: GivenFile): Promise<ReadFile | null> {
  const { trueType, fileName, mediaType } = file;
  if (trueType === 'application/zip') {
    const entries = listZip(file.bytes, new LimitLog()) ?? [];
    const office = await import('./documents/read-ooxml.ts');
    return office.isOoxml(entries) ? office.readOoxml : (await import('./archives/read-zip.ts')).readZip;
  }
  const known = trueType === null ? undefined : READERS[trueType];
  if (known !== undefined) return known();
  if (trueType !== null && OTHER_ARCHIVES.has(trueType)) return (await import('./archives/read-with-tool.ts')).readOtherArchive;
  if (/^(?:ics|ical|vcs)$/.test(endingOf(fileName)) || mediaType === 'text/calendar') return READERS['text/calendar']!();
  if (/^(?:url|website|webloc|desktop)$/.test(endingOf(fileName))) return READERS['application/x-mswinurl']!();
  if (endingOf(fileName) === 'eml' || mediaType === 'message/rfc822') return (await import('./documents/read-mail-file.ts')).readMailFile;
  if (isTextFile(file)) return (await import('./documents/read-text.ts')).readText;
  const isPage = actsAs(fileName, mediaType, trueType) === 'page' || trueType === 'text/html' || trueType === 'image/svg+xml' || /^(?:text\/html|image\/svg\+xml|application\/xhtml\+xml)$/.test(mediaType);
  return isPage && (trueType === null || /^(?:text|image\/svg)/.test(trueType)) ? (await import('./pages/read-page.ts')).readPage : null;
}

/** What people write their words into. Patches, programs and tables are none. */
function isTextFile({ fileName, mediaType, trueType }: GivenFile): boolean {
  if (trueType !== null && trueType !== 'text/plain') return false;
  return /^(?:txt|text|md)$/.test(endingOf(fileName)) || (mediaType === 'text/plain' && endingOf(fileName) === '');
}
