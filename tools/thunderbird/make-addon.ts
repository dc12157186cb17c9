import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { build } from 'vite';
import { dataPack } from '../web/data-pack.ts';

const ROOT = 'src/apps/thunderbird';

/** Every file of the add-on by its path: the page with its engine and its data, the button, and the manifest. */
export async function makeAddon(): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = await build({
    configFile: false, root: ROOT, publicDir: false, logLevel: 'warn', plugins: [dataPack()],
    build: {
      write: false, assetsInlineLimit: 0, modulePreload: false, target: 'firefox128', chunkSizeWarningLimit: 3_000,
      rolldownOptions: { input: { look: join(ROOT, 'look.html'), background: join(ROOT, 'background.ts') }, output: { entryFileNames: '[name].js' } },
    },
    worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
  });
  const output = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  const files = new Map(output.map((file) => [file.fileName, bytesOf(file.type === 'chunk' ? file.code : file.source)]));
  for (const name of readdirSync(join(ROOT, 'public'))) files.set(name, readFileSync(join(ROOT, 'public', name)));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  const manifest = JSON.parse(readFileSync(join(ROOT, 'public/manifest.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  files.set('manifest.json', bytesOf(`${JSON.stringify({ ...manifest, version }, null, 2)}\n`));
  return files;
}

/** The same files make the same archive, whenever that is. */
export const zipAddon = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))), { level: 9, mtime: '1990-01-01T00:00:00' });

const bytesOf = (source: string | Uint8Array): Uint8Array => (typeof source === 'string' ? new TextEncoder().encode(source) : source);
