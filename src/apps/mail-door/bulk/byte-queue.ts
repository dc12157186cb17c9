/** Bytes of a stream, taken in the portions that a reader wants. */
export class ByteQueue {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);
  #isOver = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** As many bytes as asked for, fewer only where the stream ends. */
  async take(count: number): Promise<Uint8Array> {
    await this.#fill(count);
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  async skip(count: number): Promise<void> {
    for (let left = count; left > 0;) {
      const { length } = await this.take(Math.min(left, 1 << 16));
      if (length === 0) return;
      left -= length;
    }
  }

  async #fill(count: number): Promise<void> {
    const pieces = [this.#held];
    let size = this.#held.length;
    while (size < count && !this.#isOver) {
      const { value, done } = await this.#source.next();
      if (done === true) this.#isOver = true;
      else {
        pieces.push(value);
        size += value.length;
      }
    }
    if (pieces.length > 1) this.#held = Buffer.concat(pieces);
  }
}
