import type { Plugin } from 'vite';
import { readDataPack } from '../../src/adapters/shipped-data.ts';

const PATH = 'data/fuwake.json';

/** Puts the data that a page dissects with beside it, as one file. */
export function dataPack(): Plugin {
  return {
    name: 'fuwake-data',
    generateBundle() { this.emitFile({ type: 'asset', fileName: PATH, source: JSON.stringify(readDataPack()) }); },
    configureServer({ middlewares }) {
      middlewares.use(`/${PATH}`, (_, answer) => { answer.setHeader('content-type', 'application/json').end(JSON.stringify(readDataPack())); });
    },
  };
}
