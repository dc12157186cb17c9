import { Decompress, Inflate, Unzlib } from 'fflate';
import { joinBytes } from './byte-text.ts';

/** Packed bytes given at once: 16 KiB can become 17 MB before a limit is looked at again. */
const STEP_BYTES = 16 * 1024;

/** What came out, and whether it was cut: at the limit, or where the packed bytes broke off. */
export interface Inflated {
  readonly bytes: Uint8Array;
  readonly end: 'whole' | 'limit' | 'broken';
}

/** Unpacks deflate in any of its wrappings, at most `limitBytes` of it. What came out before a fault is kept: readers of PDF do the same. */
export function inflateUpTo(packed: Uint8Array, kind: 'raw' | 'zlib' | 'gzip', limitBytes: number): Inflated {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const take = (piece: Uint8Array): void => {
    pieces.push(piece);
    size += piece.length;
  };
  const stream = kind === 'raw' ? new Inflate(take) : kind === 'zlib' ? new Unzlib(take) : new Decompress(take);
  let end: Inflated['end'] = 'whole';
  try {
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      const next = Math.min(packed.length, at + STEP_BYTES);
      stream.push(packed.subarray(at, next), next === packed.length);
      if (size > limitBytes) {
        end = 'limit';
        break;
      }
    }
  } catch {
    end = 'broken';
  }
  const bytes = joinBytes(pieces);
  return { bytes: bytes.length > limitBytes ? bytes.subarray(0, limitBytes) : bytes, end };
}
