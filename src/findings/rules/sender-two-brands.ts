import type { ObservationOf } from '../../evidence/model.ts';
import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

type Claim = ObservationOf<'brand-claim'>;

/** The name says one company and the letter another. */
export const senderTwoBrands = defineRule({
  id: 'sender-two-brands',
  viewpoint: 'sender',
  severity: 'high',
  provenance: 'inline-forward',
  techniques: ['T1656'],
  title: { ja: '名前と本文で会社が違う', en: 'The name says one company and the letter another' },
  why: {
    ja: '会社は自分の名前で手紙を書きます。文面を使い回す詐欺では、差出人の名前の差し替え忘れが起こります。',
    en: 'A company writes under its own name. Fraudsters use one letter for many companies and forget to change the name.',
  },
  needs: ['brand-claim', 'mailbox'],
  evaluate: (evidence) => {
    const claims = evidence.all('brand-claim').filter((claim) => claim.isOwnVoice);
    const named = claims.filter((claim) => claim.voices.includes('display-name'));
    const [first] = named;
    if (first === undefined) return 'no brand in the display name';
    if (claims.some((claim) => claim.isAuthorPermitted)) return 'one of the brands writes from its own domain';
    // A shop that also speaks of its card's issuer speaks in the letter itself.
    if (named.some(speaksInLetter)) return 'the brand of the name speaks in the letter too';
    const other = claims.find((claim) => speaksInLetter(claim) && named.every((one) => !isOneHouse(one, claim)));
    if (other === undefined) return 'no other brand speaks in the letter';
    const words = quoted(other.places.map((place) => place.quote), 1);
    return [{
      sentence: {
        ja: `差出人の名前は「${first.places[0]?.quote ?? first.brandName.ja}」（${first.brandName.ja}）ですが、本文は${words.ja}（${other.brandName.ja}）として書かれています。`,
        en: `The sender’s name is “${first.places[0]?.quote ?? first.brandName.en}” (${first.brandName.en}), but the letter is written as ${words.en} (${other.brandName.en}).`,
      },
      observations: [first, other],
      places: [...first.places.slice(0, 1), ...other.places.slice(0, 1)],
    }];
  },
});

const speaksInLetter = (claim: Claim): boolean => claim.voices.some((voice) => voice === 'copyright' || voice === 'addressing' || voice === 'signature');

/** One may speak for the other, or both write from one domain. */
function isOneHouse(one: Claim, other: Claim): boolean {
  const domains = [...one.brandDomains, ...one.senderDomains];
  return [...other.brandDomains, ...other.senderDomains].some((domain) => domains.includes(domain));
}
