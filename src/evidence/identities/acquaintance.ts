import type { Collector } from '../collector.ts';
import type { Acquaintance } from '../model.ts';
import { inSource } from '../place.ts';

/** A thread longer than this is no letter and its answer. */
const MAX_REFERENCES = 100;

/**
 * Whom the reader knows: by mails that they wrote themselves and by lists that they named. The Message-ID of a mail is
 * known to its writer and to those whom he wrote to, so the answer counts only from one of these.
 */
export const collectAcquaintance: Collector = ({ mail, known, seen }) => {
  const { header } = mail.message;
  const author = header.from.length === 1 ? header.from[0]?.addrSpec.toLowerCase() : undefined;
  const answered = [header.inReplyTo, header.references].flatMap((field) => (field === null ? [] : [...field.text.matchAll(/<[^<>\s]+>/g)].slice(0, MAX_REFERENCES).map(([id]) => ({ id, field }))));
  const hit = author === undefined ? undefined : answered.find(({ id }) => known.sent.some((sent) => sent.id === id && sent.to.includes(author)));
  const found: Acquaintance[] = [];
  if (hit !== undefined && author !== undefined) {
    found.push({ kind: 'acquaintance', id: 'acquaintance:0', places: [inSource(hit.id, hit.field.range)], how: 'answers-you', who: author });
  }
  const list = seen('trace')[0]?.passedOnBy.find(({ how, domain }) => how === 'list' && known.lists.includes(domain));
  if (list !== undefined) found.push({ kind: 'acquaintance', id: `acquaintance:${found.length}`, places: [], how: 'known-list', who: list.domain });
  return found;
};
