/**
 * A large mailbox at Debian's Dovecot over a line that is cut again and again: is each mail looked at once, and does
 * each lie in one place in its own bytes at the end? With the real threads that look at mails. Only root can run it.
 *
 * Usage: npm run trial:imap -- [--mails 10000] [--cuts 50] [--seed 1] [--jobs 2]
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openJournal } from '../../src/apps/mail-door/imap/journal.ts';
import { lookForStamp } from '../../src/apps/mail-door/imap/look.ts';
import { watchImap } from '../../src/apps/mail-door/imap/watch-imap.ts';
import { openJudges } from '../../src/apps/mail-door/judging/open-judges.ts';
import type { Judges } from '../../src/apps/mail-door/judging/open-judges.ts';
import { openTally } from '../../src/apps/mail-door/tally.ts';
import { hasDovecot, startCuttingProxy, startDovecot } from '../../test/mail-door/dovecot.fixture.ts';
import { Dice } from '../fuzz/dice.ts';

const { values } = parseArgs({ options: { mails: { type: 'string', default: '10000' }, cuts: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' }, jobs: { type: 'string', default: '2' } } });
const [count, cuts, jobs] = [Number(values.mails), Number(values.cuts), Number(values.jobs)];
const dice = new Dice(Number(values.seed));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
if (!hasDovecot()) process.exit(69);

const SAMPLES = ['kagoya', 'card-ja', 'personal-ja', 'genuine-shipping-ja'].map((name) => readFileSync(`samples/${name}.eml`, 'latin1').replaceAll(/\r?\n/g, '\r\n'));
const mails = Array.from({ length: count }, (_, nth) => `X-Trial: ${nth}\r\n${dice.pick(SAMPLES)}`);
const hashOf = (mail: string | Uint8Array): string => createHash('sha256').update(typeof mail === 'string' ? Buffer.from(mail, 'latin1') : mail).digest('hex');

const dovecot = await startDovecot();
const box = dovecot.mailbox('reader');
const folder = mkdtempSync(join(tmpdir(), 'fuwake-trial-'));
const judges = openJudges({ gives: 'stamp', jobs, trust: [], queued: 1_000, judgingMs: 60_000 });
const looked = new Map<string, { times: number; isHit: boolean }>();
const counting: Judges = {
  ...judges,
  judge: async (mail) => {
    const judged = await judges.judge(mail);
    const hash = hashOf(mail);
    looked.set(hash, { times: (looked.get(hash)?.times ?? 0) + 1, isHit: ['phishing', 'fraud', 'malware'].includes(judged.label) });
    return judged;
  },
};
const tally = openTally(() => {});
const stop = new AbortController();
/** What goes over the line for all mails, spread over the cuts. */
const share = Math.floor((mails.reduce((sum, mail) => sum + mail.length + 120, 0) / (cuts + 1)));
const proxy = await startCuttingProxy(dovecot.port, cuts, () => 500 + dice.below(2 * share - 500));
await judges.ready;
say(`${count} mails, up to ${cuts} cuts at places by seed ${values.seed}, ${jobs} threads; load when it began: ${loadavg().map((load) => load.toFixed(1)).join(' ')}.`);
const started = performance.now();
// Half of the mails lie there, the others come while it works.
box.deliver(mails.slice(0, count / 2));
const late = setTimeout(() => box.deliver(mails.slice(count / 2)), 5_000);
await watchImap({
  account: { host: '127.0.0.1', port: proxy.port, tls: 'none', user: 'reader', folder: 'INBOX', secret: async () => ({ pass: 'secret' }) }, journal: openJournal(join(folder, 'journal.jsonl')),
  look: lookForStamp(counting, 'phishing', 'Junk'), isAll: true, atOnce: jobs * 2, tally, tell: () => {}, stop: stop.signal, retryMs: { first: 20, longest: 500 },
  onCaughtUp: () => {
    if (looked.size === count) stop.abort();
  },
});
clearTimeout(late);
const seconds = (performance.now() - started) / 1_000;
const [inbox, junk] = [box.folder('INBOX'), box.folder('Junk')];
const lying = new Map<string, number>();
for (const { bytes } of [...inbox, ...junk]) lying.set(hashOf(bytes), (lying.get(hashOf(bytes)) ?? 0) + 1);
const results: Readonly<Record<string, number>> = {
  'looked at not once': mails.filter((mail) => looked.get(hashOf(mail))?.times !== 1).length,
  'lost or changed': mails.filter((mail) => !lying.has(hashOf(mail))).length,
  'there twice': [...lying.values()].filter((times) => times > 1).length,
  'phish not in Junk or not marked': [...looked].filter(([, { isHit }]) => isHit).length - junk.filter(({ bytes, flags }) => looked.get(hashOf(bytes))?.isHit === true && flags.includes('$Phishing')).length,
  'others touched': junk.filter(({ bytes }) => looked.get(hashOf(bytes))?.isHit !== true).length + inbox.filter(({ flags }) => flags !== '').length,
};
say(`${seconds.toFixed(0)} s, ${(count / seconds).toFixed(0)} mails/s, ${proxy.cuts()} cuts, ${junk.length} of ${count} moved to Junk. ${JSON.stringify(tally.counts())}`);
for (const [what, number] of Object.entries(results)) say(`${String(number).padStart(6)} ${what}`);
await Promise.all([judges.stop(), proxy.stop()]);
await dovecot.stop();
rmSync(folder, { recursive: true });
process.exit(Object.values(results).every((number) => number === 0) ? 0 : 1);
