import type { Message, Part, ReaderView } from '../model.ts';
import { renderHtml } from './render-html.ts';
import { renderPlain } from './render-plain.ts';

/** Bodies looked at; a client shows them all, but nobody reads that many. */
export const MAX_BODIES = 50;
/** Characters added from bodies beside the main one. */
export const MAX_ADDED_CHARS = 100_000;

type Rendered = Omit<ReaderView, 'source' | 'partId'>;

/** The mail's text as a client shows it. Pictures and links of bodies beside the main one are left out. */
export function renderView(message: Message): ReaderView {
  const shown = shownBodies(message.parts);
  const main = richest(shown.slice(0, MAX_BODIES));
  if (main === null) return EMPTY;
  const view = { source: isHtml(main) ? 'html' as const : 'plain' as const, partId: main.id, ...render(main) };
  const others = shown.filter((part) => part !== main && !isHtml(part));
  const added = others.length === 0 ? view : withOthers(view, others.slice(0, MAX_BODIES));
  if (shown.length <= MAX_BODIES) return added;
  return { ...added, limits: [...added.limits, { limit: 'max-bodies', allowed: MAX_BODIES, seen: shown.length, unit: 'parts' }] };
}

const EMPTY: ReaderView = {
  source: 'none', partId: null, text: '', blocks: [], anchors: [], images: [], forms: [], resources: [], hidden: [], runs: [], limits: [],
};

/**
 * The bodies a client shows one after another: of a `multipart/alternative` the last one it understands, of all others
 * every one. *Source*: RFC 2046, section 5.1.4.
 */
function shownBodies(parts: readonly Part[]): Part[] {
  const chosen = new Map<number, number>();
  for (const part of parts) {
    const choice = alternativeAbove(parts, part);
    if (choice === null || !isShown(part)) continue;
    const best = parts[chosen.get(choice.alternative) ?? -1];
    if (best === undefined || rank(part) >= rank(best)) chosen.set(choice.alternative, part.id);
  }
  const branches = new Map<number, number>();
  for (const [alternative, id] of chosen) {
    const part = parts[id];
    const branch = part === undefined ? null : alternativeAbove(parts, part)?.branch;
    if (branch !== null && branch !== undefined) branches.set(alternative, branch);
  }
  return parts.filter((part) => {
    if (!isShown(part)) return false;
    const choice = alternativeAbove(parts, part);
    return choice === null || branches.get(choice.alternative) === choice.branch;
  });
}

/** The outermost alternative a part stands in, and the child of it that holds the part. */
function alternativeAbove(parts: readonly Part[], part: Part): { readonly alternative: number; readonly branch: number } | null {
  let found: { readonly alternative: number; readonly branch: number } | null = null;
  let child = part;
  for (let steps = 0; child.parent !== null && steps < MAX_STEPS; steps++) {
    const parent: Part | undefined = parts[child.parent];
    if (parent === undefined) break;
    if (parent.mediaType === 'multipart/alternative') found = { alternative: parent.id, branch: child.id };
    child = parent;
  }
  return found;
}

// Deeper nesting than this is a defect of its own; the climb must not cost time for each of twenty thousand parts.
const MAX_STEPS = 100;

function isShown(part: Part): boolean {
  if (part.role !== 'body' || part.text === null || part.text.trim() === '') return false;
  // Watches and AMP get bodies of their own that mail programs pass over.
  return part.mediaType !== 'text/x-amp-html' && part.mediaType !== 'text/watch-html' && part.mediaType !== 'text/calendar';
}

function isHtml(part: Part): boolean {
  return part.mediaType === 'text/html' || part.mediaType === 'application/xhtml+xml';
}

function rank(part: Part): number {
  return isHtml(part) ? 2 : part.mediaType === 'text/plain' ? 1 : 0;
}

function richest(parts: readonly Part[]): Part | null {
  let best: Part | null = null;
  for (const part of parts) {
    if (best === null || rank(part) > rank(best) || (rank(part) === rank(best) && (part.text?.length ?? 0) > (best.text?.length ?? 0))) best = part;
  }
  return best;
}

function render(part: Part): Rendered {
  const text = part.text ?? '';
  if (isHtml(part)) return renderHtml(text);
  const isFlowed = part.parameters['format']?.toLowerCase() === 'flowed';
  return renderPlain(text, { isFlowed, deletesSpace: part.parameters['delsp']?.toLowerCase() === 'yes' });
}

/** Adds the text of further bodies. They have no `runs`: those speak of the main part's source alone. */
function withOthers(view: ReaderView, others: readonly Part[]): ReaderView {
  const pieces = [view.text];
  const blocks = [...view.blocks];
  let length = view.text.length;
  let isCut = false;
  for (const part of others) {
    const other = render(part);
    if (other.text.trim() === '') continue;
    if (length - view.text.length + other.text.length > MAX_ADDED_CHARS) {
      isCut = true;
      continue;
    }
    const offset = length === 0 ? 0 : length + 1;
    pieces.push(other.text);
    for (const { kind, range } of other.blocks) blocks.push({ kind, range: { start: offset + range.start, end: offset + range.end } });
    length = offset + other.text.length;
  }
  const limits = isCut ? [...view.limits, { limit: 'max-added-chars', allowed: MAX_ADDED_CHARS, seen: MAX_ADDED_CHARS + 1, unit: 'characters' }] : view.limits;
  return { ...view, text: pieces.filter((piece) => piece !== '').join('\n'), blocks, limits };
}
