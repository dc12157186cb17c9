import { found } from '../../../base/outcome.ts';
import { latin1, strictUtf8 } from '../../../files/byte-text.ts';
import { reading } from '../workbench.ts';
import type { ReadFile } from '../workbench.ts';
import { readLetter } from './read-letter.ts';

const MAIL_BYTES = 400_000;

/** A mail that was put away as a file: who it is from, and where it leads. Its own dissection is one call with that file. */
export const readMailFile: ReadFile = (file) => {
  const raw = file.bytes.subarray(0, MAIL_BYTES);
  const source = (strictUtf8(raw) ?? latin1(raw)).replace(/\r\n/g, '\n');
  const head = source.slice(0, Math.max(0, source.indexOf('\n\n'))).replace(/\n[ \t]+/g, ' ');
  const field = (name: string): string => (new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1] ?? '').slice(0, 300);
  const body = source.slice(head.length).replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const unpacked = [...body.matchAll(/(?:[A-Za-z0-9+/]{60,76}\n){2,}[A-Za-z0-9+/=\n]*/g)].slice(0, 6).map((hit) => base64(hit[0]));
  const text = [body, ...unpacked].join('\n');
  return Promise.resolve(reading(found({ format: 'mail', from: field('From'), subject: field('Subject') }), readLetter(field('Subject'), text)));
};

function base64(text: string): string {
  const packed = text.replace(/[\s=]/g, '');
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(packed.slice(0, packed.length - (packed.length % 4))), (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}
