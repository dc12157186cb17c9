import { expect, it } from 'vitest';
import { isCoveringLetter } from './covering-letter.ts';
import { findInlineForward } from './inline-forward.ts';

const quoted = (marker: string, note = 'Look'): string => `${note}\n\n${marker}\nFrom: a@example.com\nSent: Monday\nSubject: x\n\nbody`;

it.each([
  ['a rule that says forwarded', 'x', quoted('---- Forwarded message ----'), true],
  ['a neutral rule below a subject with Fw:', 'FW: x', quoted('-----Original Message-----'), true],
  ['a neutral rule below 転送:', '転送： x', quoted('________________'), true],
  ['a neutral rule below a reply', 'Re: x', quoted('-----Original Message-----'), false],
  ['a neutral rule below any other subject', 'Your invoice', quoted('________________'), false],
  ['a long text of its own', 'Fwd: x', quoted('---- Forwarded message ----', 'word '.repeat(400)), false],
])('%s', (_, subject, text, expected) => {
  const forward = findInlineForward(text);
  expect(forward !== null && isCoveringLetter(forward, subject)).toBe(expected);
});
