import type { Collector } from '../collector.ts';
import { registrableDomain } from '../domains.ts';
import { whole } from '../place.ts';

/** The house whose machine gave the mail its identifier. A list or a forwarder leaves it as it is. */
export const collectMessageId: Collector = ({ mail, brands, lists }) => {
  const field = mail.message.header.messageId;
  const domain = field === null ? undefined : /@([^\s<>@]+)>?\s*$/.exec(field.text)?.[1]?.toLowerCase();
  if (field === null || domain === undefined) return [];
  return [{
    kind: 'message-id', id: 'message-id:0', places: [whole('source', field.text, field.range)], domain,
    organizationalDomain: registrableDomain(domain), ownerBrandId: brands.ownerOf(domain)?.id ?? null, lists: lists.listsOf(domain),
    isReport: mail.message.fields.some(({ key, text }) => (key === 'content-type' && /^\s*multipart\/report\b/i.test(text)) || (key === 'return-path' && /^\s*<\s*>\s*$/.test(text))),
  }];
};
