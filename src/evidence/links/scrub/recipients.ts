import type { Message } from '../../../message/model.ts';
import { MAX_RECIPIENTS } from './recipient-words.ts';

/** Every address that the mail or its envelope says it was for. */
export function recipientsOf(message: Message): readonly string[] {
  const { to, cc, deliveredTo, received } = message.header;
  const all = [...deliveredTo, ...to, ...cc].map((mailbox) => mailbox.addrSpec);
  const traced = received.flatMap((hop) => (hop.recipient === null ? [] : [hop.recipient.replace(/^<|>$/g, '')]));
  return [...new Set([...all, ...traced].filter((address) => address.includes('@')))].slice(0, MAX_RECIPIENTS);
}
