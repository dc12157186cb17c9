import { spawn } from 'node:child_process';
import { mkdtempSync, chownSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { withDrawnWords } from '../../src/adapters/capturing-world.ts';
import { openFileTools } from '../../src/adapters/file-tools/file-tools.ts';
import { skipped } from '../../src/base/outcome.ts';
import { fingerprintOf } from '../../src/capture/learn-page.ts';
import { recognisePage } from '../../src/evidence/landing-pages/recognise-page.ts';
import type { PageFingerprint, PageView } from '../../src/evidence/model.ts';
import { shippedOptions } from '../../src/index.ts';
import { CHROMIUM, hasChromium } from '../chromium-there.ts';
import { hasPictureWords } from '../picture-words-there.ts';
import { COPIES, GENUINE } from './copies.ts';

const { brands, pages: shipped = [] } = shippedOptions();

/** Reading takes a second a page: six of the twelve, of each layout and script; all with `FUWAKE_TEST_ALL=yes npx vitest run test/capture/recognition.test.ts`. */
const READ = COPIES.filter((_copy, at) => process.env['FUWAKE_TEST_ALL'] !== undefined || at % 2 === 0);

/** What was seen of a page, and the picture of its window where its words are drawn. */
interface Drawn {
  readonly view: PageView;
  readonly picture: Uint8Array;
}

/** Runs the drawing program and gives what it saw, by the page's name. */
async function drawAll(): Promise<ReadonlyMap<string, Drawn>> {
  const home = mkdtempSync(join(tmpdir(), 'fuwake-draw-'));
  if (process.getuid?.() === 0) chownSync(home, 65_534, 65_534);
  try {
    const child = spawn(process.execPath, [fileURLToPath(new URL('draw-copies.ts', import.meta.url)), CHROMIUM], { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: '/usr/bin:/bin', HOME: home, TMPDIR: home } });
    let text = '';
    for await (const chunk of child.stdout) text += String(chunk);
    return new Map(text.split('\n').filter((line) => line !== '').map((line) => {
      const [name, view, picture] = JSON.parse(line) as [string, PageView, string];
      return [name, { view, picture: Buffer.from(picture, 'base64') }];
    }));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

describe.skipIf(!hasChromium('pages that copy a brand'))('whose page it shows itself as', () => {
  let drawn: ReadonlyMap<string, Drawn>;
  let learned: readonly PageFingerprint[];
  const seen = (name: string): Drawn => {
    const one = drawn.get(name);
    if (one === undefined) throw new Error(`${name} was not drawn`);
    return one;
  };
  const recognised = (name: string, pages: readonly PageFingerprint[]): string | null => recognisePage(seen(name).view, brands, pages).brandId;
  beforeAll(async () => {
    drawn = await drawAll();
    // As a user learns a brand's real page: of the page as the brand would write it.
    learned = [...shipped, ...COPIES.map(({ brand }) => fingerprintOf([seen(`${brand}-plain`).view], brand, null))];
  }, 120_000);

  it('in other colours: all twelve', () => {
    expect(COPIES.map(({ brand }) => recognised(`${brand}-recoloured`, shipped))).toEqual(COPIES.map(({ brand }) => brand));
  });

  it('with its words in pictures and its fields renamed: all twelve, once the brand’s own page is learned; none is taken for another’s without', () => {
    expect(COPIES.map(({ brand }) => recognised(`${brand}-drawn`, learned))).toEqual(COPIES.map(({ brand }) => brand));
    expect(COPIES.map(({ brand }) => recognised(`${brand}-drawn`, shipped)).filter((brand) => brand !== null)).toEqual([]);
  });

  it.skipIf(!hasPictureWords('pages whose words are drawn'))('with its words in pictures, by reading them: all but one at most, and none wrong', async () => {
    const { readPictureText } = openFileTools();
    const told: (string | null)[] = [];
    for (const { brand } of READ) {
      const { view, picture } = seen(`${brand}-drawn`);
      const [read] = await withDrawnWords([view], new Map([[view.screenshot ?? '', picture]]), readPictureText);
      told.push(read === undefined ? null : recognisePage(read, brands, shipped).brandId);
    }
    expect(told.filter((brand, at) => brand !== null && brand !== READ[at]?.brand)).toEqual([]);
    expect(told.filter((brand) => brand !== null).length).toBeGreaterThanOrEqual(READ.length - 1);
  }, 240_000);

  it('tells that nobody read the picture where nobody can', async () => {
    const { view, picture } = seen('amazon-drawn');
    const [read] = await withDrawnWords([view], new Map([[view.screenshot ?? '', picture]]), null);
    expect(read?.drawnText).toEqual(skipped('not-installed'));
    const [plain] = await withDrawnWords([seen('amazon-plain').view], new Map(), null);
    expect(plain).not.toHaveProperty('drawnText');
  });

  it('nobody’s: twelve pages that name others and belong to their owners', () => {
    expect(Object.keys(GENUINE)).toHaveLength(12);
    expect(Object.keys(GENUINE).filter((name) => recognised(name, learned) !== null)).toEqual([]);
  });
});
