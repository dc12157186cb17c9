/** What somebody pasted. */
export type PasteKind = 'source' | 'text' | 'url';

/** A field as a mail's source begins with; two different ones of these make it a source. */
const FIELDS = /^(from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type|dkim-signature|x-[\w-]+|reply-to|arc-seal|authentication-results):/gim;
/** A source begins with its header; words of a mail further down may look like one. */
const HEAD_CHARS = 4_000;
const ADDRESS = /^(?:h(?:tt|xx)ps?:\/\/)\S+$/i;

/** Tells a mail's source from the words that its reader saw, and from one address; its reader is shown which. */
export function kindOfPaste(pasted: string): PasteKind {
  const words = pasted.trim();
  if (ADDRESS.test(words)) return 'url';
  const head = words.slice(0, HEAD_CHARS).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const names = new Set([...head.matchAll(FIELDS)].map((hit) => (hit[1] ?? '').toLowerCase()));
  // “From:” and “Subject:” alone stand on top of what a mail program copies; a server's own fields do not.
  const isServers = ['received', 'return-path', 'delivered-to', 'message-id', 'mime-version', 'dkim-signature', 'content-type'].some((name) => names.has(name));
  return names.size >= 2 && isServers ? 'source' : 'text';
}
