import type { Message } from '../../../message/model.ts';
import { MAX_RECIPIENTS } from './recipient-words.ts';

const known = new WeakMap<Message, readonly string[]>();

/** Every address that the mail or its envelope says it was for. *Shape*: one and the same list for one message. */
export function recipientsOf(message: Message): readonly string[] {
  let recipients = known.get(message);
  if (recipients === undefined) known.set(message, (recipients = readRecipients(message)));
  return recipients;
}

function readRecipients(message: Message): readonly string[] {
  const { to, cc, deliveredTo, received } = message.header;
  const all = [...deliveredTo, ...to, ...cc].map((mailbox) => mailbox.addrSpec);
  const traced = received.flatMap((hop) => (hop.recipient === null ? [] : [hop.recipient.replace(/^<|>$/g, '')]));
  return [...new Set([...all, ...traced].filter((address) => address.includes('@')))].slice(0, MAX_RECIPIENTS);
}
