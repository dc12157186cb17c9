import { countryName } from '../country-name.ts';
import { defineRule } from '../define-rule.ts';

/** Country codes that the world uses as plain endings: they say nothing about a country. */
const GENERIC: readonly string[] = ['io', 'co', 'me', 'tv', 'ai', 'cc', 'ws', 'fm', 'gg', 'ly', 'to', 'vc', 'sh', 'eu', 'la', 'tk', 'ml', 'ga', 'cf', 'gq'];
/** Where the ending is not the country's code. */
const REGIONS: Readonly<Record<string, string>> = { uk: 'GB', su: 'RU' };

/** The address ends in another country’s code. */
export const senderForeignRegistry = defineRule({
  id: 'sender-foreign-registry',
  viewpoint: 'sender',
  severity: 'note',
  bearing: 'informs',
  provenance: 'inline-forward',
  title: { ja: 'アドレスの末尾がほかの国のもの', en: 'The address ends in another country’s code' },
  why: {
    ja: 'ドメインの末尾は、どの国の登録簿に登録されたかを示すだけです。正規の会社も外国のドメインを使うため、これだけでは何の証拠にもなりません。',
    en: 'The ending only tells in which country’s register the name stands. Honest firms use foreign ones too: by itself it proves nothing.',
  },
  needs: ['mailbox', 'brand-claim'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const claim = evidence.mainClaim();
    if (author === null || claim === null || claim.brandDomains.length === 0) return 'no brand is claimed';
    if (claim.isAuthorPermitted) return 'the author domain may speak for the brand';
    const ending = author.domain.split('.').at(-1) ?? '';
    if (!/^[a-z]{2}$/.test(ending) || GENERIC.includes(ending)) return 'no country’s ending';
    if (claim.brandDomains.some((domain) => domain.endsWith(`.${ending}`))) return 'the brand has domains under the same ending';
    const region = REGIONS[ending] ?? ending.toUpperCase();
    const own = [...new Set(claim.brandDomains.map((domain) => `.${domain.split('.').at(-1) ?? ''}`))].slice(0, 3).join(', ');
    return [{
      sentence: {
        ja: `差出人のドメインの末尾は .${ending}（${countryName(region, 'ja')}の登録簿）です。${claim.brandName.ja}のドメインの末尾は ${own} です。`,
        en: `The address ends in .${ending}, the register of ${countryName(region, 'en')}; ${claim.brandName.en}’s domains end in ${own}.`,
      },
      observations: [author, claim],
      places: author.places.slice(0, 1),
    }];
  },
});
