import type { Message } from '../../message/model.ts';
import { isSameHouse, registrableDomain } from '../domains.ts';
import type { PassedOn } from './model.ts';

/**
 * Who passed the mail on, between its author and the boundary. List-Id and Resent-From are easily written, so each
 * counts only where the bounce address or the attested client is of that very house, and the author is not.
 */
export function whoPassedItOn(message: Message, authorDomain: string | null, clientName: string | null): readonly PassedOn[] {
  const from = (domain: string | null, witnesses: readonly (string | null)[]): string | null =>
    domain !== null && !isSameHouse(domain, authorDomain) && witnesses.some((host) => isSameHouse(host, domain)) ? (registrableDomain(domain) ?? domain) : null;
  const list = from(listHost(message), [message.header.returnPath?.domain ?? null, clientName]);
  const resent = from(resenterDomain(message), [clientName]);
  return [...(list === null ? [] : [{ how: 'list' as const, domain: list }]), ...(resent === null ? [] : [{ how: 'resent' as const, domain: resent }])];
}

function listHost({ header }: Message): string | null {
  const field = header.list.find(({ name }) => /^list-id$/i.test(name)) ?? header.list.find(({ name }) => /^list-post$/i.test(name));
  return /([a-z0-9.-]+\.[a-z0-9-]+)\s*>?\s*$/i.exec(field?.text ?? '')?.[1]?.toLowerCase() ?? null;
}

function resenterDomain({ fields }: Message): string | null {
  return /@([a-z0-9.-]+)/i.exec(fields.find(({ key }) => key === 'resent-from')?.text ?? '')?.[1]?.toLowerCase() ?? null;
}
