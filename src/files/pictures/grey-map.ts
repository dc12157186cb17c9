import { latin1 } from '../byte-text.ts';
import type { Pixels } from './model.ts';

/** Grey values as the plainest picture file there is. *Source*: Netpbm, PGM. */
export function writeGreyMap({ width, height, grey }: Pixels): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const map = new Uint8Array(head.length + grey.length);
  map.set(head);
  map.set(grey, head.length);
  return map;
}

/** What {@link writeGreyMap} wrote; `null` for anything else, and for one that is cut short. */
export function readGreyMap(bytes: Uint8Array): Pixels | null {
  const [head = '', width = '0', height = '0'] = /^P5\n(\d{1,6}) (\d{1,6})\n255\n/.exec(latin1(bytes.subarray(0, 32))) ?? [];
  const grey = bytes.subarray(head.length);
  return head !== '' && grey.length === Number(width) * Number(height) ? { width: Number(width), height: Number(height), grey } : null;
}
