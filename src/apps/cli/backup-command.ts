import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp, restore } from '../../adapters/backup-folder.ts';
import { ConfigError } from '../../base/errors.ts';
import { openKept } from '../server/open-bench.ts';
import { configFor } from './serve-command.ts';
import { languageOfUser } from './user-language.ts';

/** `fuwake backup FOLDER` and `fuwake restore FOLDER`: everything that the workbench keeps, out of one store and into another. */
export async function backupCommand(what: 'backup' | 'restore', args: readonly string[]): Promise<number> {
  const { values, positionals: [folder, ...more] } = parseArgs({ args: [...args], allowPositionals: true, strict: true, options: { data: { type: 'string' } } });
  if (folder === undefined || more.length > 0) throw new ConfigError('no-folder', `fuwake ${what} takes one folder.`);
  const config = configFor(values.data === undefined ? [] : ['--data', values.data], ['data']);
  const kept = await openKept(config);
  const site = join(config.dataFolder, 'site');
  try {
    const { rows, blobs, gone } = what === 'backup' ? await backUp(folder, kept, new Date().toISOString()) : await restore(folder, kept);
    // The published site stands in files of its own.
    const [from, to] = what === 'backup' ? [site, join(folder, 'site')] : [join(folder, 'site'), site];
    if (existsSync(from)) cpSync(from, to, { recursive: true });
    process.stderr.write(languageOfUser() === 'ja' ? `${what === 'backup' ? '控えを取りました' : '控えから戻しました'}: ${folder}（${rows} 行、${blobs} ファイル${gone > 0 ? `、途中で消去されたもの ${gone}` : ''}）\n` : `${what === 'backup' ? 'backed up to' : 'restored from'} ${folder}: ${rows} rows, ${blobs} blobs${gone > 0 ? `, ${gone} erased in the meantime` : ''}\n`);
    return 0;
  } finally {
    await kept.store.close();
  }
}
