import { expect, test } from 'vitest';
import { remember } from './remember.ts';

test('is asked once for each key, be the answer nothing', () => {
  const asked: string[] = [];
  const look = remember((key) => {
    asked.push(key);
    return key === 'nobody' ? undefined : key.length;
  }, 10);
  expect([look('one'), look('nobody'), look('one'), look('nobody')]).toEqual([3, undefined, 3, undefined]);
  expect(asked).toEqual(['one', 'nobody']);
});

test('keeps no more than it may', () => {
  let asked = 0;
  const look = remember((key) => { asked += 1; return key; }, 2);
  for (const key of ['a', 'b', 'c', 'a']) expect(look(key)).toBe(key);
  expect(asked).toBe(4);
  look('c');
  expect(asked).toBe(4);
});
