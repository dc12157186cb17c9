import type { Part } from '../model.ts';
import { isMessage } from './part-tree.ts';
import type { PartDraft } from './part-tree.ts';

type Role = Part['role'];

// Text that clients show in the window of the mail. Other text types (calendar, csv, vcard) are opened like files.
const SHOWN = new Set(['text/plain', 'text/html', 'text/enriched', 'text/richtext', 'text/markdown', 'text/x-amp-html']);

/**
 * How each part is used, as the common clients choose. Text without a file name is shown wherever it stands, also
 * after attachments; text with a file name only where it is the first text, or one way of an alternative; everything
 * inside an attached mail belongs to that attachment.
 */
export function assignRoles(drafts: readonly PartDraft[]): Role[] {
  const roles: Role[] = [];
  const roots = relatedRoots(drafts);
  // A part stands behind its parent, and so what is known of the parent holds for all below it.
  const inside: boolean[] = [];
  let hasBody = false;
  for (const draft of drafts) {
    const parent = draft.parent === null ? null : drafts[draft.parent] ?? null;
    const isInside = parent !== null && (roles[parent.id] === 'message' || inside[parent.id] === true);
    inside.push(isInside);
    const role = roleOf(draft, parent, isInside, roots, hasBody);
    roles.push(role);
    if (role === 'body') hasBody = true;
  }
  if (!hasBody) promote(drafts, roles);
  return roles;
}

function roleOf(draft: PartDraft, parent: PartDraft | null, isInside: boolean, roots: ReadonlyMap<number, number>, hasBody: boolean): Role {
  const { mediaType, disposition, fileName, contentId } = draft.content;
  if (draft.isStray) return 'stray';
  if (mediaType.startsWith('multipart/')) return 'container';
  if (isMessage(mediaType)) return 'message';
  if (isInside) return 'attachment';
  if (draft.foundIn === 'uuencode') return 'attachment';
  const isPicture = /^(?:image|audio|video|font)\//.test(mediaType) || mediaType === 'text/css';
  if (parent?.content.mediaType === 'multipart/related' && roots.get(parent.id) !== draft.id) {
    return disposition === 'attachment' && contentId === null ? 'attachment' : isPicture || contentId !== null ? 'related' : shownOr(draft, parent, hasBody);
  }
  if (SHOWN.has(mediaType) && disposition !== 'attachment') return shownOr(draft, parent, hasBody);
  const isInline = isPicture && contentId !== null && disposition !== 'attachment' && fileName !== contentId;
  return isInline ? 'related' : 'attachment';
}

function shownOr(draft: PartDraft, parent: PartDraft | null, hasBody: boolean): Role {
  const { mediaType, disposition, fileName } = draft.content;
  if (!SHOWN.has(mediaType) || disposition === 'attachment') return 'attachment';
  return fileName === null || !hasBody || parent?.content.mediaType === 'multipart/alternative' ? 'body' : 'attachment';
}

/** For each multipart/related, its root: the part that `start` names, or the first one. */
function relatedRoots(drafts: readonly PartDraft[]): Map<number, number> {
  const roots = new Map<number, number>();
  for (const draft of drafts) {
    const parent = draft.parent === null ? undefined : drafts[draft.parent];
    if (parent?.content.mediaType !== 'multipart/related' || draft.isStray) continue;
    const start = parent.content.parameters['start']?.replace(/^<|>$/g, '');
    if (!roots.has(parent.id) || (start !== undefined && start !== '' && draft.content.contentId === start)) roots.set(parent.id, draft.id);
  }
  return roots;
}

// A multipart without parts: clients that show anything of it show what stands there.
function promote(drafts: readonly PartDraft[], roles: Role[]): void {
  for (const draft of drafts) {
    const parent = draft.parent === null ? undefined : drafts[draft.parent];
    const isOnlyText = draft.isStray && draft.foundIn === 'preamble' && parent?.isEmpty === true;
    if (isOnlyText && SHOWN.has(draft.content.mediaType)) roles[draft.id] = 'body';
  }
}
