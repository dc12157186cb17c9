import { countryName } from '../country-name.ts';
import { defineRule } from '../define-rule.ts';

/** Country codes that firms everywhere use for other reasons than the country. */
const EVERYBODYS = new Set(['io', 'ai', 'me', 'tv', 'co', 'cc', 'to', 'ly', 'gg', 'fm', 'am', 'eu', 'su', 'ac', 'sh', 'gl', 'ws', 'la', 'vc', 'im', 'is', 'st', 'nu', 'bz', 'tk', 'ml', 'ga', 'cf', 'gq', 'so', 'pw', 'id', 'be', 'it', 'us', 'uk']);

/** The domain belongs to another country’s registry. */
export const linkForeignRegistry = defineRule({
  id: 'link-foreign-registry',
  viewpoint: 'link',
  severity: 'note',
  bearing: 'informs',
  title: { ja: 'ドメインの登録国', en: 'The country of the domain' },
  why: {
    ja: 'ドメインの末尾は登録先の国を示します。それだけでは善し悪しは分かりませんが、名乗っている会社と関係のない国なら確かめる理由になります。',
    en: 'The end of a domain tells where it was registered. That alone is no charge, but a country that the company has nothing to do with is a reason to check.',
  },
  needs: ['link', 'brand-claim'],
  evaluate: (evidence) => {
    const call = evidence.callToAction();
    const claim = evidence.mainClaim();
    if (call === null || claim === null || call.registrableDomain === null) return 'no link, or no claim';
    if (call.ownerBrandId !== null || call.isAuthorsDomain) return 'the house is known';
    const code = call.host.slice(call.host.lastIndexOf('.') + 1);
    if (!/^[a-z]{2}$/.test(code) || EVERYBODYS.has(code)) return 'no country’s registry';
    if (claim.brandDomains.some((domain) => domain.endsWith(`.${code}`))) return 'the company is at home there';
    return [{ sentence: { ja: `リンク先 ${call.registrableDomain} は「.${code}」（${countryName(code, 'ja')}）のドメインです。${claim.brandName.ja}は、知られているかぎりこの国のドメインを使っていません。`, en: `The link’s domain ${call.registrableDomain} ends in “.${code}” (${countryName(code, 'en')}), where ${claim.brandName.en} is not known to have one.` }, observations: [call, claim], places: call.places }];
  },
});
