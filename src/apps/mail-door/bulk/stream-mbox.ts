import { holdsBareFrom, splitMbox, unquoteFrom } from '../../../message/containers/mbox.ts';

/** Read at a time; a window grows for one mail only. */
const WINDOW = 4 * 1024 * 1024;

/** What is kept of a skipped mail's end, so that the next From_ line is seen with the blank line before it. */
const OVERLAP = 1024;

/**
 * Gives the mails of an mbox one by one, each in bytes of its own: a view would take the whole window along to a thread.
 * Of a mail longer than `keptBytes` the beginning.
 */
export async function* streamMbox(source: AsyncIterable<Uint8Array>, keptBytes: number, windowBytes = WINDOW): AsyncGenerator<Uint8Array> {
  let window: Uint8Array = new Uint8Array(0);
  let wanted = windowBytes;
  let isSkipping = false;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const drain = function* (isOver: boolean): Generator<Uint8Array> {
    window = Buffer.concat([window, ...pieces.splice(0)]);
    const entries = [...splitMbox(window)];
    const whole = isOver ? entries : entries.slice(0, -1);
    for (const [nth, { range, hasTrueLength }] of whole.entries()) {
      const mail = window.subarray(range.start, Math.min(range.end, range.start + keptBytes));
      const isTail = nth === 0 && isSkipping;
      if (!isTail && mail.length > 0) yield Uint8Array.from(hasTrueLength && holdsBareFrom(window, range) ? mail : unquoteFrom(mail));
    }
    const last = entries.at(-1);
    if (isOver || last === undefined) return;
    if (whole.length > 0) isSkipping = false;
    const rest = window.subarray(fromLineBefore(window, last.range.start));
    if (!isSkipping && rest.length >= keptBytes) {
      yield Uint8Array.from(window.subarray(last.range.start, last.range.start + keptBytes));
      isSkipping = true;
    }
    // A copy, so that what was given out does not keep the whole window alive.
    window = Uint8Array.from(isSkipping ? rest.subarray(-OVERLAP) : rest);
    wanted = window.length + windowBytes;
  };
  for await (const piece of source) {
    pieces.push(piece);
    size += piece.length;
    if (window.length + size < wanted) continue;
    yield* drain(false);
    size = 0;
  }
  yield* drain(true);
}

function fromLineBefore(bytes: Uint8Array, start: number): number {
  return start < 2 ? 0 : bytes.lastIndexOf(0x0a, start - 2) + 1;
}
