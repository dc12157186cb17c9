import { readCorpus } from '../../adapters/corpus.ts';
import type { Known } from '../../evidence/model.ts';
import { openContainer } from '../../message/containers/open-container.ts';
import { parseMessage } from '../../message/parse-message.ts';
import { filesOf, readInput } from './read-input.ts';

/** What the reader has sent: Message-IDs and recipients from mails, mailboxes and folders. Nothing else of them is kept. */
export async function readSentMails(paths: readonly string[]): Promise<Known['sent']> {
  const sent: Known['sent'][number][] = [];
  for (const path of paths) {
    const files = /\.(?:tar\.gz|tgz|tar)$/.test(path) ? readCorpus(path) : await Promise.all(filesOf(path).map(async (file) => ({ name: file, bytes: (await readInput(file)).bytes })));
    for (const { name, bytes } of files) {
      for (const mail of openContainer(bytes, name).mails) {
        const { messageId, to, cc } = parseMessage(mail.bytes, mail.provenance).header;
        const id = /<[^<>\s]+>/.exec(messageId?.text ?? '')?.[0];
        if (id !== undefined) sent.push({ id, to: [...to, ...cc].map((mailbox) => mailbox.addrSpec.toLowerCase()) });
      }
    }
  }
  return sent;
}
