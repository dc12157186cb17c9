import type { PictureBox, ShownWords, WordChange } from '../../report/ports.ts';

// The functions of this file run in the page, one by one: each must bring everything that it needs. The page itself runs
// no script, so that what they leave behind on `globalThis` is touched by nobody else.

interface Stop {
  piece: number;
  offset: number;
}

/** What is kept in the page between two of its functions. */
interface Kept {
  readonly pieces: { readonly node: Text | null; readonly element: Element; readonly attribute: string }[];
  readonly starts: Map<number, Stop>;
  readonly ends: Map<number, Stop>;
  isChanged: boolean;
}

/** Empties the page of what acts, and of pictures that lie elsewhere: each becomes a box that says so. *Shape*: how many. */
export function emptyPage(root: Element, emptyPicture: string): number {
  const document = root.ownerDocument;
  for (const gone of root.querySelectorAll('script,iframe:not(#fuwake-mail),frame,object,embed,video,audio,portal,link,base,template,source,meta[http-equiv]')) gone.remove();
  // Words that a style sheet writes stand in no text and could not be masked; mail programs show none of them either.
  for (const sheet of root.querySelectorAll('style')) if (/content\s*:/i.test(sheet.textContent ?? '')) sheet.textContent = (sheet.textContent ?? '').replace(/\bcontent\s*:/gi, 'x-content:');
  const side = (image: HTMLElement, name: 'width' | 'height'): { readonly px: number; readonly isShare: boolean } => {
    const written = image.style[name] || image.getAttribute(name) || '';
    return { px: Number.parseFloat(written) || 0, isShare: written.trim().endsWith('%') };
  };
  let emptied = 0;
  for (const image of root.querySelectorAll<HTMLElement>('img,input[type=image]')) {
    if (/^data:image\//i.test(image.getAttribute('src') ?? '')) continue;
    const [width, height] = [side(image, 'width'), side(image, 'height')];
    // What is no larger than a dot counts readers; no client shows it.
    const isDot = [width, height].some(({ px, isShare }) => !isShare && px > 0 && px <= 3);
    if (isDot || getComputedStyle(image).display === 'none') {
      image.remove();
      continue;
    }
    emptied += 1;
    const box = document.createElement('span');
    const alt = image.getAttribute('alt')?.trim() ?? '';
    const [wide, high] = [width.px || (alt === '' ? 140 : 200), height.isShare || height.px === 0 ? 56 : height.px];
    box.className = 'fuwake-empty';
    box.style.width = width.isShare ? `${Math.min(100, wide)}%` : `${Math.min(1200, wide)}px`;
    box.style.height = `${Math.min(900, high)}px`;
    // A box too small for words has none.
    if ((width.isShare || wide >= 60) && high >= 14) box.textContent = alt || emptyPicture;
    image.replaceWith(box);
  }
  return emptied;
}

/** Takes the signs out of the page's words, and gives the words. *Shape*: `seen` counts the pieces; those behind `most` are emptied. */
export function readWords(root: Element, most: number): { readonly words: ShownWords[]; readonly seen: number } {
  const kept: Kept = { pieces: [], starts: new Map(), ends: new Map(), isChanged: false };
  const words: ShownWords[] = [];
  let line: Element | null = null;
  let isBroken = true;
  let seen = 0;
  const blockOf = (from: Element): Element => {
    let element = from;
    while (element !== root && element.parentElement !== null && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
    return element;
  };
  const clean = (text: string, piece: number): string => {
    let out = '';
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x100000) {
        out += letter;
        continue;
      }
      const sign = (code - 0x100000) >> 1;
      const stops = code % 2 === 0 ? kept.starts : kept.ends;
      // The first of each counts: a mail that writes one as an entity comes too late or is told nothing by it.
      if (!stops.has(sign)) stops.set(sign, { piece, offset: out.length });
    }
    return out;
  };
  const put = (text: string, node: Text | null, element: Element, attribute: string, startsBlock: boolean): string => {
    seen += 1;
    if (seen > most) return '';
    const cleaned = clean(text, kept.pieces.length);
    kept.pieces.push({ node, element, attribute });
    words.push({ text: cleaned, startsBlock });
    return cleaned;
  };
  const putText = (text: Text): void => {
    const parent = text.parentElement;
    if (parent === null || text.data === '') return;
    // A style sheet may show itself, and then its text is text.
    if (['style', 'title', 'script'].includes(parent.localName) && getComputedStyle(parent).display === 'none') return;
    const block = blockOf(parent);
    const cleaned = put(text.data, text, parent, '', isBroken || block !== line);
    if (cleaned !== text.data) text.data = cleaned;
    line = block;
    isBroken = false;
  };
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node);
  for (const node of nodes) {
    if (node.nodeType !== 1) {
      putText(node as Text);
      continue;
    }
    const element = node as Element;
    if (element.localName === 'br' || element.localName === 'hr') isBroken = true;
    if (element.localName !== 'input') continue;
    for (const attribute of ['value', 'placeholder']) {
      const text = element.getAttribute(attribute) ?? '';
      if (text !== '') element.setAttribute(attribute, put(text, null, element, attribute, true));
    }
  }
  (globalThis as unknown as { fuwake: Kept }).fuwake = kept;
  return { words, seen };
}

/** Puts the changes into the page's words, once, and moves the signs with them. */
export function changeWords(_root: Element, changes: readonly WordChange[]): void {
  const kept = (globalThis as unknown as { fuwake: Kept }).fuwake;
  if (kept.isChanged) return;
  kept.isChanged = true;
  const stops = [...kept.starts.values(), ...kept.ends.values()];
  // From the last to the first, so that what is still to be changed stays where it is.
  for (const { piece, start, end, text } of changes.toSorted((a, b) => b.start - a.start)) {
    const held = kept.pieces[piece];
    if (held === undefined) continue;
    const before = held.node === null ? (held.element.getAttribute(held.attribute) ?? '') : held.node.data;
    const after = before.slice(0, start) + text + before.slice(end);
    if (held.node === null) held.element.setAttribute(held.attribute, after);
    else held.node.data = after;
    const isEnd = (stop: Stop): boolean => [...kept.ends.values()].includes(stop);
    for (const stop of stops) {
      if (stop.piece !== piece || stop.offset <= start) continue;
      stop.offset = stop.offset >= end ? stop.offset + text.length - (end - start) : isEnd(stop) ? start + text.length : start;
    }
  }
}

/** Blurs what a camera could read: the style says how, this says which. */
export function blurPage(root: Element, blur: string): void {
  root.setAttribute('data-fuwake-blur', blur);
  if (blur !== 'drawings') return;
  for (const element of root.querySelectorAll('table,div,pre,p,td')) {
    const cells = element.localName === 'table' ? element.querySelectorAll('td').length : element.children.length;
    const blocks = (element.children.length < 60 ? (element.textContent ?? '') : '').slice(0, 20_000).match(/[\u2580-\u259f\u25a0\u25a1\u2b1b\u2b1c\u25fc\u25fb]|##/g)?.length ?? 0;
    if ((cells >= 120 && (element.textContent ?? '').trim().length < cells) || blocks >= 60) element.classList.add('fuwake-drawn');
  }
}

/** Where the words of each sign stand, and the pictures that one points at. */
export function measureSigns(root: Element, most: number): { readonly sign: number; readonly boxes: PictureBox[] }[] {
  const { starts, ends, pieces } = (globalThis as unknown as { fuwake: Kept }).fuwake;
  const document = root.ownerDocument;
  const found: { sign: number; boxes: PictureBox[] }[] = [];
  const isSeen = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const round = (rect: DOMRect): PictureBox => ({ x: Math.round(rect.x * 10) / 10, y: Math.round(rect.y * 10) / 10, width: Math.round(rect.width * 10) / 10, height: Math.round(rect.height * 10) / 10 });
  for (const [sign, start] of starts) {
    const end = ends.get(sign);
    const from = pieces[start.piece];
    const to = end === undefined ? undefined : pieces[end.piece];
    if (from === undefined || to === undefined || end === undefined || !isSeen(from.element)) continue;
    if (from.node === null || to.node === null) {
      found.push({ sign, boxes: [round(from.element.getBoundingClientRect())] });
      continue;
    }
    const range = document.createRange();
    range.setStart(from.node, Math.min(start.offset, from.node.length));
    range.setEnd(to.node, Math.min(end.offset, to.node.length));
    const boxes: DOMRect[] = [];
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      // An element around words has a frame of its own around them: one frame a line is enough.
      const at = boxes.findIndex((box) => Math.min(box.bottom, rect.bottom) - Math.max(box.top, rect.top) > 0.5 * Math.min(box.height, rect.height) && rect.left < box.right + 8 && box.left < rect.right + 8);
      const box = boxes[at];
      if (box === undefined) boxes.push(rect);
      else {
        const [left, top] = [Math.min(box.left, rect.left), Math.min(box.top, rect.top)];
        boxes[at] = new DOMRect(left, top, Math.max(box.right, rect.right) - left, Math.max(box.bottom, rect.bottom) - top);
      }
      if (boxes.length >= most) break;
    }
    if (boxes.length > 0) found.push({ sign, boxes: boxes.map(round) });
  }
  for (const image of root.querySelectorAll('img')) {
    const sign = /#fuwake-(\d+)$/.exec(image.getAttribute('src') ?? '')?.[1];
    const rect = image.getBoundingClientRect();
    if (sign !== undefined && rect.width > 1 && rect.height > 1 && isSeen(image)) found.push({ sign: Number(sign), boxes: [round(rect)] });
  }
  return found;
}

/**
 * Where the last thing that is seen ends: many a mail is padded with thousands of empty lines. What stands behind a gap of
 * more than `most` is not reached by anybody, and the gap is told.
 */
export function lowestSeen(root: Element, most: number): { readonly bottom: number; readonly gap: number } {
  const { pieces } = (globalThis as unknown as { fuwake: Kept }).fuwake;
  const range = root.ownerDocument.createRange();
  const spans: { readonly top: number; readonly bottom: number }[] = [];
  const put = ({ top, bottom, width }: DOMRect): void => { if (width > 1 && bottom > top) spans.push({ top, bottom }); };
  for (const { node } of pieces) {
    if (node === null || node.data.trim() === '') continue;
    range.selectNodeContents(node);
    put(range.getBoundingClientRect());
  }
  for (const thing of root.querySelectorAll('img,input,button,.fuwake-empty,.fuwake-drawn')) put(thing.getBoundingClientRect());
  let lowest = 0;
  for (const { top, bottom } of spans.toSorted((a, b) => a.top - b.top)) {
    if (top - lowest > most) return { bottom: Math.ceil(lowest), gap: Math.ceil(top - lowest) };
    lowest = Math.max(lowest, bottom);
  }
  return { bottom: Math.ceil(lowest), gap: 0 };
}
