import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isThere } from './door.fixture.ts';
import { stampMail } from '../../src/apps/mail-door/stamp/stamp-mail.ts';

const NOBODY = 65_534;
const isPossible = isThere('sieve-test');

/** The script as the guide has it. */
function guideScript(): string {
  const found = /```\n {2}# sieve\n([^]*?) {2}```/.exec(readFileSync('docs/mail-door.md', 'utf8'));
  if (found === null) throw new Error('docs/mail-door.md has no block “sieve”.');
  return (found[1] ?? '').replaceAll(/^ {2}/gm, '');
}

it.skipIf(!isPossible)('Dovecot’s Sieve moves what is stamped as a deception to Junk with a keyword, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-sieve-'));
  chmodSync(folder, 0o755);
  if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY);
  const [script, settings, mail] = ['guide.sieve', 'dovecot.conf', 'mail.eml'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(script, guideScript());
  writeFileSync(settings, `mail_location = maildir:${folder}/mail\nfirst_valid_uid = 1\nlog_path = /dev/stderr\n${process.getuid?.() === 0 ? `mail_uid = ${NOBODY}\nmail_gid = ${NOBODY}\n` : ''}`);
  const sorted = (sample: string, verdict: string): string => {
    writeFileSync(mail, stampMail(readFileSync(`samples/${sample}.eml`), { fields: [['X-Fuwake-Verdict', verdict]], removed: ['x-fuwake-'], words: '' }));
    const run = spawnSync('sieve-test', ['-c', settings, script, mail], { encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder } });
    expect(run.status, run.stderr).toBe(0);
    return run.stdout;
  };
  // As PROCESS writes it, as it comes through spamass-milter, as Exim puts it.
  for (const verdict of ['phishing', 'fraud; unwanted=0.990; deception=0.980', 'fuwake: malware (unwanted 1.000, deception 1.000)']) {
    expect(sorted('kagoya', verdict)).toMatch(/store message in folder: Junk\n\s+\+ add IMAP flags: \$Phishing/);
  }
  for (const verdict of ['no-signs', 'suspicious', 'not-checked; why=busy']) expect(sorted('personal-ja', verdict)).toContain('store message in folder: INBOX');
  rmSync(folder, { recursive: true });
});
