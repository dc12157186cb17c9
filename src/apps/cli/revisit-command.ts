import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, NoMailError } from '../../base/errors.ts';
import { dissectEach } from '../../dissect.ts';
import type { Stages } from '../../dissect.ts';
import { shippedOptions } from '../../index.ts';
import { revisionOf } from '../mail-door/deep/keep-for-later.ts';
import type { StampRecord } from '../mail-door/deep/model.ts';
import { summarise } from '../mail-door/stamp/summarise.ts';
import { checkWorldFlags, chooseWorld } from './choose-world.ts';

/** `fuwake revisit FOLDER`: looks again, with the network, at mails that were stamped at the door, and writes down what came out. */
export async function revisitCommand(args: readonly string[]): Promise<number> {
  const { values, positionals: [folder, ...more] } = parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: { world: { type: 'string' }, online: { type: 'boolean', default: false }, capture: { type: 'boolean', default: false }, ask: { type: 'string' }, tlp: { type: 'string' }, trust: { type: 'string', multiple: true, default: [] } },
  });
  if (folder === undefined || more.length > 0 || !existsSync(folder)) throw new ConfigError('no-folder', 'Which folder? The one that fuwake spamd --deep wrote to.');
  const flags = { world: values.world, online: values.online, capture: values.capture, ask: values.ask, tlp: values.tlp, case: undefined };
  checkWorldFlags(flags);
  const base = shippedOptions({ trust: values.trust });
  for (const id of readdirSync(folder).filter((name) => /^[0-9a-f]{16}$/.test(name)).toSorted()) {
    const place = join(folder, id);
    const record = JSON.parse(readFileSync(join(place, 'stamp.json'), 'utf8')) as StampRecord;
    if (record.revisions.length > 0) continue;
    const bytes = readFileSync(join(place, 'mail.eml'));
    const chosen = await chooseWorld({ ...flags, case: place }, base, values.world, bytes);
    const stages: Stages[] = [];
    try {
      for await (const each of dissectEach(bytes, { ...chosen.options, name: 'mail.eml' })) stages.push(each);
    } catch (error) {
      if (!(error instanceof NoMailError)) throw error;
    }
    await chosen.keep(stages, { name: 'mail.eml', limits: [] });
    const worst = stages.toSorted((a, b) => b.verdict.deception - a.verdict.deception)[0];
    const revision = revisionOf(worst === undefined ? { label: 'not-checked', why: 'no-mail' } : summarise(worst.summary()), new Date());
    writeFileSync(join(place, 'stamp.json'), `${JSON.stringify({ ...record, revisions: [revision] } satisfies StampRecord, null, 1)}\n`, { mode: 0o600 });
    process.stdout.write(`${JSON.stringify({ case: id, stamped: record.stamped.label, now: revision.label, hasChanged: record.stamped.label !== revision.label, deception: revision.deception })}\n`);
  }
  return 0;
}
