import type { ByteRange } from '../../base/range.ts';

/** A header field cut out of the header section, not yet decoded. */
export interface RawField {
  /** As written. */
  readonly name: string;
  /** In lower case. */
  readonly key: string;
  /** Latin-1, one character a byte, folding line ends included: character `i` is byte `bodyRange.start + i`. */
  readonly body: string;
  readonly range: ByteRange;
  readonly bodyRange: ByteRange;
}
