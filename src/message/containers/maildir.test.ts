import { expect, it } from 'vitest';
import { readMaildirName } from './maildir.ts';

it.each([
  ['1700000000.M20046P2137.mail.example.com', ''],
  ['1700000000.M20046P2137.host,S=4242:2,FRS', 'isSeen isReplied isFlagged'],
  ['1700000000.12345_1.host;2,T', 'isTrashed'],
  ['letter.eml', null],
  ['1700000000.x', null],
])('reads the maildir name %s', (name, flags) => {
  const found = readMaildirName(name);
  expect(found === null ? null : Object.entries(found).filter(([, is]) => is).map(([flag]) => flag).join(' ')).toBe(flags);
});
