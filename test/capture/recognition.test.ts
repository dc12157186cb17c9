import { spawn } from 'node:child_process';
import { mkdtempSync, chownSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/capture/learn-page.ts';
import { recognisePage } from '../../src/evidence/landing-pages/recognise-page.ts';
import type { PageFingerprint, PageView } from '../../src/evidence/model.ts';
import { shippedOptions } from '../../src/index.ts';
import { CHROMIUM, hasChromium } from '../chromium-there.ts';
import { COPIES, GENUINE } from './copies.ts';

const { brands, pages: shipped = [] } = shippedOptions();

/** Runs the drawing program and gives what it saw, by the page's name. */
async function drawAll(): Promise<ReadonlyMap<string, PageView>> {
  const home = mkdtempSync(join(tmpdir(), 'fuwake-draw-'));
  if (process.getuid?.() === 0) chownSync(home, 65_534, 65_534);
  try {
    const child = spawn(process.execPath, [fileURLToPath(new URL('draw-copies.ts', import.meta.url)), CHROMIUM], { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: '/usr/bin:/bin', HOME: home, TMPDIR: home } });
    let text = '';
    for await (const chunk of child.stdout) text += String(chunk);
    return new Map(text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as [string, PageView]));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

describe.skipIf(!hasChromium('pages that copy a brand'))('whose page it shows itself as', () => {
  let views: ReadonlyMap<string, PageView>;
  let learned: readonly PageFingerprint[];
  const recognised = (name: string, pages: readonly PageFingerprint[]): string | null => {
    const view = views.get(name);
    if (view === undefined) throw new Error(`${name} was not drawn`);
    return recognisePage(view, brands, pages).brandId;
  };
  beforeAll(async () => {
    views = await drawAll();
    // As a user learns a brand's real page: of the page as the brand would write it.
    learned = [...shipped, ...COPIES.map(({ brand }) => fingerprintOf([views.get(`${brand}-plain`)].flatMap((view) => view ?? []), brand, null))];
  }, 120_000);

  it('in other colours: all twelve', () => {
    expect(COPIES.map(({ brand }) => recognised(`${brand}-recoloured`, shipped))).toEqual(COPIES.map(({ brand }) => brand));
  });

  it('with its words in pictures and its fields renamed: all twelve, once the brand’s own page is learned; none is taken for another’s without', () => {
    expect(COPIES.map(({ brand }) => recognised(`${brand}-drawn`, learned))).toEqual(COPIES.map(({ brand }) => brand));
    expect(COPIES.map(({ brand }) => recognised(`${brand}-drawn`, shipped)).filter((brand) => brand !== null)).toEqual([]);
  });

  it('nobody’s: twelve pages that name others and belong to their owners', () => {
    expect(Object.keys(GENUINE)).toHaveLength(12);
    expect(Object.keys(GENUINE).filter((name) => recognised(name, learned) !== null)).toEqual([]);
  });
});
