import type { Bearing } from '../../../findings/model.ts';
import type { Label } from '../../../verdict/model.ts';

export type Tone = 'charge' | 'favour' | 'inform';

/** The colour of a verdict; it always stands beside words. */
export const toneOf = (label: Label): Tone => (label === 'no-signs' ? 'favour' : label === 'insufficient-evidence' ? 'inform' : 'charge');

export const TONES = { incriminates: 'charge', 'speaks-for': 'favour', informs: 'inform' } as const satisfies Readonly<Record<Bearing, Tone>>;
