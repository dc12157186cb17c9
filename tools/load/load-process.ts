import { loadRun } from './load-run.ts';
import type { LoadOptions } from './load-run.ts';

/** The load, in a process that does nothing else: options in, the result out. */
process.once('message', async (options: LoadOptions) => {
  const result = await loadRun(options, (words) => void process.stderr.write(`${words}\n`));
  process.send?.(result, () => { process.disconnect(); });
});
