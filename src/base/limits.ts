/** A limit that bit: what it is called, where it stands, and what was seen. Always reported, never silent. */
export interface LimitHit {
  /** The constant's name in kebab-case, e.g. `mime-parts`. */
  readonly limit: string;
  readonly allowed: number;
  /** What was asked for; a lower bound when counting stopped at the limit. */
  readonly seen: number;
  /** `bytes`, `parts`, `fields`, … */
  readonly unit: string;
}
