import { readFileSync } from 'node:fs';

const GUIDE = readFileSync('docs/mail-door.md', 'utf8');

/** A block of the guide by the comment in its first line: what is tested is what is written there. */
export function guideBlock(name: string): string {
  const found = new RegExp(`\`\`\`\\n(?:#|//) ${name}\\n([^]*?)\`\`\``).exec(GUIDE);
  if (found === null) throw new Error(`docs/mail-door.md has no block “${name}”.`);
  return found[1] ?? '';
}
