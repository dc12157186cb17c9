import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { dataPack } from './tools/web/data-pack.ts';

/** The page of the workbench: `npm run build:web` puts it where `fuwake serve` looks for it. */
export default defineConfig({
  root: 'src/apps/web',
  plugins: [svelte({ configFile: false }), dataPack()],
  // Nothing is put into the text of a file: the policy of the page lets no inline script, style or font run.
  // The page of the workbench lies at the root, under addresses of many depths; what a site of warnings carries lies in any folder: only pages name from the root.
  experimental: { renderBuiltUrl: (_name, { hostType }) => (hostType === 'html' ? undefined : { relative: true }) },
  build: { rolldownOptions: { input: { index: 'src/apps/web/index.html', here: 'src/apps/web/here.html' } }, outDir: '../../../dist/web', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2022', chunkSizeWarningLimit: 2_000 },
  // One file: what reads a rare attachment must be in the tab before the network may be cut.
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
});
