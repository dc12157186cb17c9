import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Dice } from '../tools/fuzz/dice.ts';
import { entries } from '../tools/fuzz/entries.ts';
import { nextCase } from '../tools/fuzz/mutate.ts';
import { bytesPromise } from '../tools/fuzz/promises.ts';

// `npm run fuzz -- --minutes N` goes on from here; a text that breaks a promise becomes a test beside what it broke.

/** Counted, not timed: the same texts are tried on every machine. */
const CASES = 500;
const SAMPLES = readdirSync('samples').filter((name) => name.endsWith('.eml')).map((name) => readFileSync(`samples/${name}`, 'latin1'));

describe('no bytes make the room break a promise', () => {
  it.each(entries(SAMPLES.filter((text) => text.length < 20_000)))('at the door $name', (door) => {
    const dice = new Dice(2026);
    for (let nth = 0; nth < CASES; nth++) {
      const text = nextCase(door, dice);
      const broken = door.broken(text);
      if (broken !== null) expect.fail(`case ${nth}: ${broken}\n${JSON.stringify(text.slice(0, 2_000))}`);
    }
  });

  it('in the samples', () => {
    for (const text of SAMPLES) expect(bytesPromise(text.replaceAll('\r\n', '\n'))).toBeNull();
  });
});
