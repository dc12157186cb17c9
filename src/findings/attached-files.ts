import type { Bilingual } from '../base/bilingual.ts';
import type { ActsAs, AttachmentSeen, FileContent } from '../evidence/model.ts';

type Of<F extends FileContent['format']> = Extract<FileContent, { readonly format: F }>;

/** What was read in a file, where it is of that format; `null` for every other one, and for what nobody could read. */
export function contentOf<F extends FileContent['format']>(file: AttachmentSeen, format: F): Of<F> | null {
  return file.outcome.kind === 'found' && file.outcome.value.format === format ? (file.outcome.value as Of<F>) : null;
}

/** The files of one format that were read, each with what was read. */
export function filesOf<F extends FileContent['format']>(files: readonly AttachmentSeen[], format: F): readonly { readonly file: AttachmentSeen; readonly content: Of<F> }[] {
  return files.flatMap((file) => {
    const content = contentOf(file, format);
    return content === null ? [] : [{ file, content }];
  });
}

/** How a sentence calls a file: its name, and that of the attachment it lies in. */
export function called({ fileName, path }: AttachmentSeen): Bilingual {
  const name = fileName === '' ? { ja: '名前のないファイル', en: 'a file without a name' } : { ja: `「${fileName}」`, en: `“${fileName}”` };
  const outer = path.length > 1 ? (path[0] ?? '') : '';
  return outer === '' ? { ja: `添付${name.ja}`, en: `the attachment ${name.en}` } : { ja: `添付「${outer}」の中の${name.ja}`, en: `${name.en} inside the attachment “${outer}”` };
}

/** A sentence begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What runs as soon as it is opened. */
export const RUNS: readonly ActsAs[] = ['program', 'script', 'shortcut'];

/** Whether one file lies inside the other, at any depth. */
export const isInside = (inner: AttachmentSeen, outer: AttachmentSeen): boolean =>
  inner.partId === outer.partId && inner.path.length > outer.path.length && outer.path.every((name, at) => inner.path[at] === name);
