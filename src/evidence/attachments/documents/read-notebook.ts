import { found } from '../../../base/outcome.ts';
import { actsAs } from '../file-name.ts';
import { trueTypeOf } from '../file-type.ts';
import type { NotebookContent } from '../model.ts';
import { reading } from '../workbench.ts';
import type { InnerFile, ReadFile } from '../workbench.ts';

/** FileDataStoreObject. *Source*: MS-ONESTORE §2.6.13. */
const STORE = [0xe7, 0x16, 0xe3, 0xbd, 0x65, 0x26, 0x11, 0x45, 0xa4, 0xc4, 0x8d, 0x4d, 0x0b, 0x7a, 0x9e, 0xac];
const HEADER_BYTES = 36;
const EMBEDDED = 20;
/** Endings that run; the names stand somewhere in the file, as UTF-16. */
const NAME = /[\w()\-. \u3040-\u9fff]{1,80}\.(?:hta|cmd|bat|jse?|vbs|vbe|wsf|ps1|lnk|exe|scr|chm|msi|iso|dll|html?|docm|xlsm|pdf|png|jpe?g)(?![a-z0-9])/giu;

/** A OneNote section: the files that are embedded in it, and their names as far as they can be told apart. */
export const readNotebook: ReadFile = (file) => {
  const { bytes } = file;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = [...new Set([...new TextDecoder('utf-16le').decode(bytes.subarray(0, 2_000_000)).matchAll(NAME)].map((hit) => hit[0].trim()))];
  const inner: InnerFile[] = [];
  const embedded: NotebookContent['embedded'][number][] = [];
  for (let at = bytes.indexOf(STORE[0]!); at >= 0 && embedded.length < EMBEDDED; at = bytes.indexOf(STORE[0]!, at + 1)) {
    if (at + HEADER_BYTES > bytes.length || !STORE.every((byte, nth) => bytes[at + nth] === byte)) continue;
    const data = bytes.subarray(at + HEADER_BYTES, Math.min(bytes.length, at + HEADER_BYTES + view.getUint32(at + 16, true)));
    const trueType = trueTypeOf(data);
    const isPicture = trueType?.startsWith('image/') === true && trueType !== 'image/svg+xml';
    const name = names.find((name) => isPicture === /\.(?:png|jpe?g)$/i.test(name)) ?? '';
    embedded.push({ name, trueType, actsAs: actsAs(name, '', trueType) });
    if (!isPicture) inner.push({ name, sizeBytes: data.length, read: () => Promise.resolve(found(data)) });
  }
  return Promise.resolve(reading(found({ format: 'notebook', embedded }), { inner }));
};
