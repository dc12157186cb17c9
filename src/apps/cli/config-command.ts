import { printConfig, readConfig } from '../../adapters/config.ts';
import { SHARES } from '../../adapters/lookups/sharing-table.ts';

/** `fuwake config` */
export function configCommand(): number {
  process.stdout.write(printConfig(readConfig()));
  process.stdout.write('\nWhat a look-up tells, to whom, up to which marking of the case\n');
  for (const { id, datum, to, upTo, isPassive } of SHARES) process.stdout.write(`${isPassive ? '--online' : id === 'capture' ? '--capture' : `--ask ${id}`}\t${id}\t${datum}\t${to}\tTLP:${upTo.toUpperCase()}\n`);
  return 0;
}
