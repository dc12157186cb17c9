import type { Message, Part } from '../../message/model.ts';
import type { Collector } from '../collector.ts';
import { ATTACHMENTS } from './limits.ts';

/** What the mail carries: what each file is, what lies in it, where it leads, what it says. */
export const collectAttachments: Collector = async (input) => {
  const { message } = input.mail;
  const parts = message.parts.filter((part) => part.role === 'attachment' && !isTextOfAttachedMail(part, message)).slice(0, ATTACHMENTS);
  // Most mails carry nothing, and nothing is loaded for them.
  return parts.length === 0 ? [] : (await import('./look-into-files.ts')).lookIntoFiles(input, parts);
};

/** A mail that is attached has its words in parts of its own; they are that mail's, and no files. */
function isTextOfAttachedMail(part: Part, { parts }: Message): boolean {
  if (part.fileName !== null || !/^(?:text\/(?:plain|html)|message\/)/.test(part.mediaType)) return false;
  for (let above = part.parent; above !== null; above = parts[above]?.parent ?? null) if (parts[above]?.role === 'message') return true;
  return false;
}
