/** Where the bytes of an encoded word go, each with the characters of the body it comes from. */
export interface ByteSink {
  readonly bytes: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** Set when a character does not belong to the encoding. */
  isBroken: boolean;
}

/** Decodes the Q encoding of RFC 2047 section 4.2; what is no escape stands for itself. */
export function decodeQText(body: string, start: number, end: number, sink: ByteSink): void {
  for (let at = start; at < end; at++) {
    const code = body.charCodeAt(at);
    let length = 1;
    let byte = code === 0x5f ? 0x20 : code;
    if (code === 0x3d) {
      const high = at + 2 < end ? hexValue(body.charCodeAt(at + 1)) : -1;
      const low = at + 2 < end ? hexValue(body.charCodeAt(at + 2)) : -1;
      if (high >= 0 && low >= 0) {
        byte = high * 16 + low;
        length = 3;
      } else sink.isBroken = true;
    } else if (code === 0x0d || code === 0x0a) {
      // A word folded in the middle: the line end is the folder's, not the writer's.
      sink.isBroken = true;
      continue;
    }
    push(sink, byte, at, at + length);
    at += length - 1;
  }
}

/** Decodes the B encoding over several stretches of the body as if they were one. */
export function decodeBase64Text(body: string, spans: readonly (readonly [number, number])[], sink: ByteSink): void {
  let bits = 0;
  let held = 0;
  let from = spans[0]?.[0] ?? 0;
  for (const [start, end] of spans) {
    for (let at = start; at < end; at++) {
      const value = base64Value(body.charCodeAt(at));
      if (value < 0) {
        if (body[at] === '=') held = 0;
        else sink.isBroken = true;
        continue;
      }
      if (held === 0) from = at;
      bits = ((bits << 6) | value) & 0xfff;
      held += 6;
      if (held < 8) continue;
      held -= 8;
      push(sink, (bits >> held) & 0xff, from, at + 1);
      from = at;
    }
  }
}

function push(sink: ByteSink, byte: number, start: number, end: number): void {
  sink.bytes.push(byte);
  sink.starts.push(start);
  sink.ends.push(end);
}

/** The value of a hexadecimal digit, or -1. */
export function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The value of a Base64 character, those of the URL-safe alphabet included, or -1. */
export function base64Value(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x47;
  if (code >= 0x41 && code <= 0x5a) return code - 0x41;
  if (code >= 0x30 && code <= 0x39) return code + 4;
  if (code === 0x2b || code === 0x2d) return 62;
  return code === 0x2f || code === 0x5f ? 63 : -1;
}
