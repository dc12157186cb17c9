/** Makes the add-on for Thunderbird: `npm run build:thunderbird`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { makeAddon, zipAddon } from './make-addon.ts';

const files = await makeAddon();
mkdirSync('dist', { recursive: true });
const packed = zipAddon(files);
writeFileSync('dist/fuwake-thunderbird.xpi', packed);
process.stdout.write(`dist/fuwake-thunderbird.xpi: ${files.size} files, ${(packed.length / 2 ** 20).toFixed(1)} MiB\n`);
