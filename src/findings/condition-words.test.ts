import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Dissection } from '../report/model.ts';
import { conditionWords } from './condition-words.ts';

it('tells nearly every condition at which a rule stops on the samples in Japanese', () => {
  const folder = 'samples/golden';
  const told = readdirSync(folder).filter((name) => name.endsWith('.json')).flatMap((name) => (JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Dissection).nearMisses.map(({ failed }) => failed));
  const all = [...new Set(told)];
  expect(all.length).toBeGreaterThan(100);
  const untold = all.filter((failed) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(conditionWords(failed).ja));
  // A new rule may come before its Japanese, but not many of them.
  expect(untold.length / all.length, untold.join('\n')).toBeLessThan(0.03);
});

it('says which kind of observation, or which original, was missing, and leaves what it does not know as it is', () => {
  expect(conditionWords('no attachment was observed').ja).toBe('添付ファイルがない');
  expect(conditionWords('needs the mail as raw, has it as pasted').ja).toContain('貼り付けた文面');
  expect(conditionWords('a condition of one’s own')).toEqual({ ja: 'a condition of one’s own', en: 'a condition of one’s own' });
});
