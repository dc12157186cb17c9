import type { ObservationOf } from '../../evidence/model.ts';
import { defineRule } from '../define-rule.ts';

/** Why a link was taken for the call to action; a link in running text is what people pass on to each other. */
const DRAWN = new Set(['picture', 'button', 'demand-words', 'form']);
/** A name shorter than this stands in other names by chance. */
const TELLING = 4;

/** Nothing in the mail leads to whoever sent it. */
export const senderNoWayHome = defineRule({
  id: 'sender-no-way-home',
  viewpoint: 'sender',
  severity: 'low',
  provenance: 'inline-forward',
  techniques: ['T1566.002'],
  title: { ja: '差出人のサイトへのリンクが一つもない', en: 'Nothing in it leads to its sender' },
  why: {
    ja: '企業のお知らせには、自社のサイトへのリンクがあるものです。差出人、リンク先、送信元がすべて別の場所なら、借り物や偽の差出人で送られた広告や詐欺かもしれません。',
    en: 'A firm that writes to you links to its own site. Where author and link (and often the bounce address) are strangers to each other, the sender may be borrowed or false.',
  },
  needs: ['mailbox', 'link'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const call = evidence.callToAction();
    if (author === null || author.organizationalDomain === null) return 'no author domain';
    if (call === null || call.registrableDomain === null || !call.whyCallToAction.some((why) => DRAWN.has(why))) return 'no drawn link is to be pressed';
    if (author.isMembers || author.lists.length > 0) return 'a member of a provider has no house';
    if (call.ownerBrandId !== null || call.wrappers.length > 0 || call.lists.includes('mail-service') || call.lists.includes('redirector')) return 'a known house or a click counter';
    const links = evidence.all('link');
    if (links.some((link) => isAuthors(link, author))) return 'a link stays in the author’s house';
    const bounce = evidence.all('mailbox').find((mailbox) => mailbox.role === 'return-path')?.organizationalDomain ?? null;
    // The service that sends for a house also counts its clicks.
    if (bounce === call.registrableDomain) return 'the sending service’s own links';
    const isThird = bounce !== null && bounce !== author.organizationalDomain;
    return [{
      sentence: isThird
        ? { ja: `差出人は ${author.organizationalDomain}、不達の返し先は ${bounce}、リンク先は ${call.registrableDomain} と、三つともばらばらです。`, en: `The author is at ${author.organizationalDomain}, failures go to ${bounce}, and the link leads to ${call.registrableDomain}: three strangers.` }
        : { ja: `差出人の ${author.organizationalDomain} へのリンクは一つもなく、押させたいリンクは ${call.registrableDomain} に行きます。`, en: `No link leads to ${author.organizationalDomain}, where it says it is from; the one to press goes to ${call.registrableDomain}.` },
      observations: [call, author],
      places: [...call.places.slice(0, 1), ...author.places.slice(0, 1)],
    }];
  },
});

/** Its domain, its brand's, or one that bears the same name (`shop.example`, `shop-mail.example`). */
function isAuthors(link: ObservationOf<'link'>, author: ObservationOf<'mailbox'>): boolean {
  if (link.isAuthorsDomain || (author.ownerBrandId !== null && link.ownerBrandId === author.ownerBrandId)) return true;
  const [ours, theirs] = [ownLabel(author.organizationalDomain), ownLabel(link.registrableDomain)];
  return (ours.length >= TELLING && theirs.includes(ours)) || (theirs.length >= TELLING && ours.includes(theirs));
}

function ownLabel(domain: string | null): string {
  return (domain ?? '').split('.')[0]?.replace(/-/g, '') ?? '';
}
