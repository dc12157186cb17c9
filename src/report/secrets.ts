import type { Evidence } from '../evidence/model.ts';
import type { Message } from '../message/model.ts';
import type { Secret } from './safe-text.ts';

const ADDRESS = '***@***';

/**
 * What may not be shown: the `recipients`' addresses in every form they may be written in, and the local part of a
 * consumer-provider sender, who may be the victim of a taken-over account.
 * `writtenForms` gives the encoded forms of an address.
 */
export function secretsOf(message: Message, evidence: Evidence, recipients: readonly string[], writtenForms: (address: string) => readonly string[]): readonly Secret[] {
  const secrets: Secret[] = [];
  for (const address of recipients) {
    secrets.push({ text: address, shown: ADDRESS, what: 'recipient' });
    for (const form of writtenForms(address)) secrets.push({ text: form, shown: '***', what: form.includes('@') ? 'recipient' : 'recipient-token' });
  }
  for (const observation of evidence.observations) {
    if (observation.kind === 'addressee' && observation.form === 'local-part') secrets.push({ text: observation.text, shown: '***', what: 'recipient' });
    // A mail that was passed on greets another address of the same reader.
    if (observation.kind === 'addressee' && observation.form === 'mail-address') secrets.push({ text: observation.text, shown: ADDRESS, what: 'recipient' });
    if (observation.kind !== 'mailbox' || observation.role === 'recipient' || observation.localPart === '') continue;
    if (!observation.lists.some((list) => list === 'consumer-provider' || list === 'free-mail')) continue;
    secrets.push({ text: observation.addrSpec, shown: `***@${observation.domain}`, what: 'sender-local-part' });
  }
  const id = message.header.messageId?.text.replace(/^<|>$/g, '') ?? '';
  if (id !== '') secrets.push({ text: id, shown: '***', what: 'message-id' });
  // A mail "from me to me" shows the recipient as its author: the recipient's masking goes first.
  return secrets.toReversed();
}
