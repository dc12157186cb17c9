import { DomUtils, parseDocument } from 'htmlparser2';
import { unwrap } from '../../message/mime/transfer.ts';
import type { Message, Part } from '../../message/model.ts';

type Nodes = ReturnType<typeof parseDocument>['children'];

/**
 * Elements that only act: in a mail that is looked at, nothing is to happen. And those whose text a browser reads now as
 * text and now as markup, by where they stand: drawings, formulas and the old raw-text elements.
 */
const GONE = new Set(['script', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'base', 'link', 'portal', 'audio', 'video', 'source', 'track', 'template', 'noscript', 'param', 'svg', 'math', 'xmp', 'noembed', 'noframes', 'plaintext']);
/** What leads somewhere or fetches something. */
const LEADS = new Set(['href', 'xlink:href', 'action', 'formaction', 'ping', 'srcdoc', 'srcset', 'background', 'poster', 'data', 'manifest', 'lowsrc', 'dynsrc', 'longdesc', 'cite', 'target', 'http-equiv', 'autofocus', 'id', 'name', 'from', 'to', 'values', 'attributename', 'begin']);
/** Pictures that stand in the mail itself; more would make the page too large to be looked at. */
const INLINE_BYTES = 5 * 1024 * 1024;
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);
/** Of a hostile page a million elements deep, the first are enough to be looked at. */
const HTML_CHARS = 2_000_000;

/**
 * The HTML of a mail as something to look at: no script, nothing that leads anywhere or fetches anything. It is shown in a
 * frame without origin and network all the same; this is for whoever opens it alone. `null`: the mail has no HTML.
 */
export function mailHtml(message: Message, raw: Uint8Array): string | null {
  const part = message.parts.find((each) => each.role === 'body' && each.mediaType === 'text/html') ?? message.parts.find((each) => each.mediaType === 'text/html' && each.text !== null);
  if (part === undefined || part.text === null) return null;
  const pictures = picturesOf(message.parts, raw);
  const document = parseDocument(part.text.slice(0, HTML_CHARS));
  tame(document.children, pictures);
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">${DomUtils.getOuterHTML(document.children)}`;
}

/** Without recursion: a mail may nest deeper than a stack. */
function tame(roots: Nodes, pictures: ReadonlyMap<string, string>): void {
  const waiting: Nodes[number][] = [...roots];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'comment' || node.type === 'directive' || node.type === 'cdata') {
      DomUtils.removeElement(node);
      continue;
    }
    if (!('attribs' in node)) continue;
    if (GONE.has(node.name.toLowerCase()) || !/^(?!meta$)[a-z][a-z0-9:-]*$/i.test(node.name)) {
      DomUtils.removeElement(node);
      continue;
    }
    for (const [name, value] of Object.entries(node.attribs)) {
      const lower = name.toLowerCase();
      if (lower === 'src') node.attribs[name] = /^cid:/i.test(value) ? (pictures.get(value.slice(4).replace(/^<|>$/g, '').toLowerCase()) ?? '') : /^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,/i.test(value) ? value : '';
      else if (lower.startsWith('on') || LEADS.has(lower) || !/^[a-z][a-z0-9-]*$/.test(lower)) delete node.attribs[name];
      else if (lower === 'style') node.attribs[name] = value.replace(/url\s*\([^)]*\)?|@import[^;]*/gi, '');
    }
    if (node.name.toLowerCase() === 'style') {
      for (const child of node.children) if (child.type === 'text') child.data = child.data.replace(/url\s*\([^)]*\)?|@import[^;]*/gi, '').replaceAll('<', '');
    }
    waiting.push(...node.children);
  }
}

function picturesOf(parts: readonly Part[], raw: Uint8Array): ReadonlyMap<string, string> {
  const pictures = new Map<string, string>();
  let left = INLINE_BYTES;
  for (const part of parts) {
    if (part.contentId === null || !PICTURES.has(part.mediaType) || (part.decodedBytes ?? Infinity) > left) continue;
    const { bytes } = unwrap(part.transferEncoding, raw.subarray(part.bodyRange.start, part.bodyRange.end), left);
    left -= bytes.length;
    pictures.set(part.contentId.replace(/^<|>$/g, '').toLowerCase(), `data:${part.mediaType};base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return pictures;
}
