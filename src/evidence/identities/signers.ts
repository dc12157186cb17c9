import type { Collector } from '../collector.ts';
import { isSameHouse, registrableDomain } from '../domains.ts';
import type { SignerSeen } from '../model.ts';
import { inSource } from '../place.ts';

/** Signatures looked at; lists and gateways add one each, and nobody adds ten. */
const SIGNATURES = 10;
const QUOTED_CHARS = 80;

/** The houses that signed the mail (RFC 6376, `d=`), by their own word: whether a signature holds is for `authentication` to say. */
export const collectSigners: Collector = ({ mail, brands, lists, seen, hitLimit }) => {
  const { dkimSignatures } = mail.message.header;
  if (dkimSignatures.length > SIGNATURES) hitLimit({ limit: 'signatures', allowed: SIGNATURES, seen: dkimSignatures.length, unit: 'fields' });
  const author = seen('mailbox').find((mailbox) => mailbox.role === 'author')?.domain ?? null;
  return dkimSignatures.slice(0, SIGNATURES).flatMap((field, at): readonly SignerSeen[] => {
    const domain = field.tags['d']?.trim().toLowerCase() ?? '';
    return domain === '' ? [] : [{
      kind: 'signer', id: `signer:${at}`, places: [inSource(field.text.slice(0, QUOTED_CHARS), field.range)], domain,
      organizationalDomain: registrableDomain(domain), ownerBrandId: brands.ownerOf(domain)?.id ?? null, lists: lists.listsOf(domain),
      isAuthorsHouse: isSameHouse(domain, author),
    }];
  });
};
