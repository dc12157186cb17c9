/** The same numbers for the same seed. *Source*: Marsaglia's xorshift with 32 bits. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    // Small seeds stand near each other; multiplied, their first numbers do not.
    this.state = Math.imul(seed, 0x9e3779b1) | 1;
  }

  below(limit: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % limit;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}
