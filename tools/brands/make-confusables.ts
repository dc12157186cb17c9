import { readFileSync, writeFileSync } from 'node:fs';

/*
 * Makes src/brands/confusable-letters.ts from the confusables of Unicode (UTS 39), in the form in which Debian's
 * package python3-confusable-homoglyphs brings them:  node tools/brands/make-confusables.ts confusables.json
 */
type Confusables = Readonly<Record<string, readonly { readonly c: string }[]>>;

const ASCII = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** Whether the character can stand in a host name: DNS knows only what lower case and NFKC leave as it is. */
const isHostLetter = (char: string): boolean => char.toLowerCase().normalize('NFKC') === char && /^[\p{L}\p{N}]$/u.test(char) && char > '\x7f';

function main(path: string): void {
  const confusables = JSON.parse(readFileSync(path, 'utf8')) as Confusables;
  const known = new Set<string>();
  const rows = ASCII.flatMap((ascii) => {
    const likes = [ascii, ascii.toUpperCase()].flatMap((char) => (confusables[char] ?? []).map(({ c }) => c.toLowerCase()));
    const letters = [...new Set(likes)].filter((char) => isHostLetter(char) && !known.has(char)).toSorted();
    for (const letter of letters) known.add(letter);
    return letters.length === 0 ? [] : [`  ${JSON.stringify(ascii)}: '${letters.join('')}',`];
  });
  writeFileSync(new URL('../../src/brands/confusable-letters.ts', import.meta.url), [
    '/**', ' * Letters of host names that a reader takes for Latin letters or digits, by the ASCII character that they look like.',
    ' * *Source*: confusables of Unicode UTS 39, Unicode licence, from Debian 12’s python3-confusable-homoglyphs 3.2.0, taken',
    ' * on 2026-11-25. Made by tools/brands/make-confusables.ts; change that, not this.', ' */',
    'export const CONFUSABLE_LETTERS: Readonly<Record<string, string>> = {', ...rows, '};', '',
  ].join('\n'));
  process.stdout.write(`${known.size} letters\n`);
}

const path = process.argv[2];
if (path === undefined) {
  process.stderr.write('Give the path of confusables.json.\n');
  process.exitCode = 64;
} else main(path);
