import type { CDPSession, Page } from 'playwright-core';
import { liveUrl } from '../../base/url.ts';
import type { PageLooks, PagePicture } from '../../evidence/model.ts';
import type { Taker } from '../pieces.ts';
import { decodePng } from './decode-png.ts';
import type { Greys } from './decode-png.ts';
import { lookOf } from './look-of.ts';
import type { Box } from './look-of.ts';
import { iconNumber } from './murmur.ts';

/** Pictures whose look is told; a logo is among the first. */
const PICTURES = 6;
/** A logo stands above this line, and is no smaller and no larger than this. */
const HEAD_PX = 520;
const LEAST_PX = 14;
const MOST_PX = 640;
const URL_LENGTH = 2_000;
/** The icon is drawn this large, whatever its own size. */
const ICON_PX = 64;

interface Drawn {
  readonly url: string;
  readonly alt: string;
  readonly box: Box;
}

/** Pictures of the page's head with their places, asked of the browser and not of the page's scripts. */
async function picturesOf(cdp: CDPSession): Promise<readonly Drawn[]> {
  const { documents, strings } = await cdp.send('DOMSnapshot.captureSnapshot', { computedStyles: ['background-image'], includePaintOrder: false });
  const told = (at: number | undefined): string => (at === undefined || at < 0 ? '' : (strings[at] ?? ''));
  return documents.flatMap(({ nodes, layout }) => layout.nodeIndex.flatMap((node, at): readonly Drawn[] => {
    const name = told(nodes.nodeName?.[node]).toUpperCase();
    const attributes = nodes.attributes?.[node] ?? [];
    const attribute = (key: string): string => told(attributes.find((_, nth) => nth % 2 === 1 && told(attributes[nth - 1]) === key));
    const background = /^url\("?(.{1,4000}?)"?\)/.exec(told(layout.styles[at]?.[0]))?.[1];
    if (!/^(?:IMG|SVG|INPUT|CANVAS)$/.test(name) && background === undefined) return [];
    if (name === 'INPUT' && attribute('type') !== 'image') return [];
    const [x = 0, y = 0, width = 0, height = 0] = layout.bounds[at] ?? [];
    return [{ url: background ?? attribute('src'), alt: attribute('alt') || attribute('aria-label'), box: { x, y, width, height } }];
  })).filter(({ box }) => box.y < HEAD_PX && box.width >= LEAST_PX && box.height >= LEAST_PX && box.width <= MOST_PX && box.height <= MOST_PX).slice(0, PICTURES);
}

/** The looks of the window and of the pictures in its head, from the screenshot that was taken. */
export async function takeLooks(page: Page, cdp: CDPSession, screenshot: Uint8Array | null, taker: Taker): Promise<Pick<PageLooks, 'layout' | 'pictures'>> {
  const greys: Greys | null = screenshot === null ? null : decodePng(screenshot);
  const base = page.url();
  const drawn = await taker.take<readonly Drawn[]>('picture-looks', [], () => picturesOf(cdp));
  const pictures = drawn.map(({ url, alt, box }): PagePicture => ({
    // A picture within the page itself has no address, and its bytes are no word.
    url: !/^data:/i.test(url) && URL.canParse(url, base) ? liveUrl(new URL(url, base).href.slice(0, URL_LENGTH)) : null, alt: alt.slice(0, 80), look: greys === null ? null : lookOf(greys, 8, box),
  }));
  return { layout: greys === null ? null : lookOf(greys, 16), pictures };
}

/** Icons seen before: most vantage points are given the same. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 500;

/** Draws the icon's bytes on an empty page, as the last thing that is done in this window, and looks at it. */
export async function takeIconLook(page: Page, icon: { readonly sha256: string; readonly bytes: Uint8Array } | null, taker: Taker): Promise<Pick<PageLooks, 'icon' | 'iconNumber'>> {
  if (icon === null) return { icon: null, iconNumber: null };
  const number = iconNumber(icon.bytes);
  const before = known.get(icon.sha256);
  if (before !== undefined) return { icon: before, iconNumber: number };
  const look = await taker.take<string | null>('icon-look', null, async () => {
    const type = /^\s*<(?:\?xml|svg|!--)/i.test(Buffer.from(icon.bytes.subarray(0, 64)).toString('latin1')) ? 'image/svg+xml' : 'image/x-icon';
    const drawing = `<body style="margin:0;background:#fff"><img width=${ICON_PX} height=${ICON_PX} src="data:${type};base64,${Buffer.from(icon.bytes).toString('base64')}">`;
    await page.goto(`data:text/html;base64,${Buffer.from(drawing).toString('base64')}`, { waitUntil: 'load', timeout: 3_000 });
    const greys = decodePng(await page.screenshot({ clip: { x: 0, y: 0, width: ICON_PX, height: ICON_PX }, timeout: 3_000 }));
    return greys === null ? null : lookOf(greys, 8);
  });
  if (known.size < MOST_KNOWN) known.set(icon.sha256, look);
  return { icon: look, iconNumber: number };
}
