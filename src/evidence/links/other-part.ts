import type { Message, Part } from '../../message/model.ts';
import type { CollectorInput } from '../collector.ts';
import { inSource } from '../place.ts';
import type { RawLink } from './model.ts';
import { spotUrls } from './spot-urls.ts';

/** Deeper nesting than this is a defect of its own. */
const MAX_STEPS = 100;

/**
 * Links of the plain text that a mail program passes over for the HTML beside it. Filters, watches and quoted answers
 * show that text: what leads elsewhere only there is part of the mail too.
 */
export function inOtherPart({ mail }: CollectorInput, limit: number): readonly RawLink[] {
  const { parts } = mail.message;
  const shown = parts[mail.view.partId ?? -1];
  if (mail.view.source !== 'html' || shown === undefined) return [];
  const branches = branchesAbove(mail.message, shown);
  return parts.filter((part) => part.role === 'body' && part.mediaType === 'text/plain' && part.text !== null && isPassedOver(mail.message, part, branches)).flatMap((part) =>
    spotUrls(part.text ?? '', limit).map((url): RawLink => ({
      href: url.href, text: url.href, via: 'other-part', isButton: false,
      places: [inSource(url.href, mail.locateInPart(part.id, url))],
    }))).slice(0, limit);
}

/** Every alternative that the part stands in, and the branch of it that holds the part. */
function branchesAbove({ parts }: Message, part: Part): ReadonlyMap<number, number> {
  const branches = new Map<number, number>();
  let child = part;
  for (let steps = 0; child.parent !== null && steps < MAX_STEPS; steps++) {
    const parent = parts[child.parent];
    if (parent === undefined) break;
    if (parent.mediaType === 'multipart/alternative') branches.set(parent.id, child.id);
    child = parent;
  }
  return branches;
}

function isPassedOver(message: Message, part: Part, shown: ReadonlyMap<number, number>): boolean {
  return [...branchesAbove(message, part)].some(([alternative, branch]) => shown.has(alternative) && shown.get(alternative) !== branch);
}
