/** How far something may be told. *Source*: FIRST, Traffic Light Protocol 2.0. */
export const MARKINGS = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;
export type Marking = (typeof MARKINGS)[number];

/** A marking as people write it, with or without `TLP:`; `null` for what is none. */
export const readMarking = (text: string): Marking | null => MARKINGS.find((each) => each === text.toLowerCase().replace(/^tlp:/, '')) ?? null;
