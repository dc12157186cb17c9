/** Makes the README's picture: the plate of the origin case, as Chromium draws it. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { dissect } from '../../src/dissect.ts';
import { shippedOptions } from '../../src/index.ts';
import { drawPlate } from '../../src/report/formats/plate/draw-plate.ts';

const world = readFileSync('samples/kagoya.world.json', 'utf8');
const dissection = await dissect(readFileSync('samples/kagoya.eml'), shippedOptions({ name: 'kagoya.eml', recordedWorld: world, now: '2025-03-18T00:40:00.000Z' }));
// Root may not use Chromium's sandbox; the page drawn here is our own.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.setContent(`<body style="margin:0">${drawPlate(dissection, { language: 'ja', form: 'wide' })}`);
await page.screenshot({ path: 'docs/plate.png', fullPage: true });
await browser.close();
process.stderr.write('wrote docs/plate.png\n');
