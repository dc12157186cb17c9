/** A half-open run of bytes in the raw mail: `start` is the first byte, `end` the first one after it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A half-open run of UTF-16 code units in a text that was decoded from the mail. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
