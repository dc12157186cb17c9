import { readCorpus } from '../../src/adapters/corpus.ts';
import { compareMail } from './compare-mail.ts';
import type { Disagreement } from './compare-mail.ts';
import { DIFFERENCES } from './differences.ts';

// Counts where our parser and the two oracles disagree, by the kinds of tools/oracle/differences.ts. What no kind
// explains is listed, and makes the exit status 70.
// Usage: npm run oracle -- [--list KIND] FOLDER|TAR.GZ …

const args = process.argv.slice(2);
const listed = args.includes('--list') ? args[args.indexOf('--list') + 1] : 'unexplained';
const paths = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--list');
const counts = new Map<string, number>();
const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
let mails = 0;
let agreed = 0;

for (const path of paths.length > 0 ? paths : ['samples']) {
  for (const { name, bytes } of readCorpus(path)) {
    mails++;
    const { disagreements, threw } = await compareMail(bytes);
    if (disagreements.length === 0) agreed++;
    for (const oracle of threw) count(`${oracle} threw`);
    for (const found of disagreements) {
      count(found.kind);
      if (found.kind === listed) process.stdout.write(`${name}\n${excerpt(found)}`);
    }
  }
}

/** Both answers from where they part. */
function excerpt({ category, oracle, mine, theirs }: Disagreement): string {
  let at = 0;
  while (at < mine.length && mine[at] === theirs[at]) at++;
  const from = Math.max(0, at - 30);
  return [['ours', mine], [oracle, theirs]].map(([who, answer]) => `   ${category.padEnd(8)}${String(who).padEnd(12)}${JSON.stringify(String(answer).slice(from, from + 110))}\n`).join('');
}

process.stdout.write(`${mails} mails, ${agreed} in which all three say the same throughout\n`);
for (const [kind, number] of [...counts].sort((a, b) => b[1] - a[1])) {
  process.stdout.write(`${String(number).padStart(6)}  ${kind.padEnd(22)} ${DIFFERENCES.find((row) => row.kind === kind)?.reason ?? ''}\n`);
}
if ((counts.get('unexplained') ?? 0) > 0) process.exitCode = 70;
