import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'fuwake-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('fuwake evaluate', () => {
  it('tells the samples apart, writes a row a mail and counts what is no mail', () => {
    for (const kind of ['bad', 'good']) mkdirSync(join(folder, kind));
    const isGood = (name: string): boolean => /^(?:genuine|personal)/.test(name);
    for (const name of readdirSync('samples').filter((name) => name.endsWith('.eml'))) copyFileSync(`samples/${name}`, join(folder, isGood(name) ? 'good' : 'bad', name));
    copyFileSync('docs/plate.png', join(folder, 'good', 'picture.eml'));
    const scores = join(folder, 'scores.tsv');
    const args = ['src/apps/cli/main.js', 'evaluate', '--phish', join(folder, 'bad'), '--ham', join(folder, 'good'), '--json', '--scores', scores, '--jobs', '2'];
    const evaluation = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    expect(evaluation.schema).toBe('fuwake/evaluation@1');
    expect(evaluation.refused).toHaveLength(1);
    expect(evaluation.unwanted.auc).toBeGreaterThan(0.95);
    const rows = readFileSync(scores, 'utf8').replace(/\n$/, '').split('\n').map((row) => row.split('\t'));
    expect(rows).toHaveLength(evaluation.mails.phish + evaluation.mails.ham);
    expect(rows.every((row) => row.length === 7)).toBe(true);
    expect(rows.find(([file]) => file?.endsWith('kagoya.eml'))?.slice(4, 6)).toEqual(['phishing', 'kagoya']);
  }, 60_000);
});
