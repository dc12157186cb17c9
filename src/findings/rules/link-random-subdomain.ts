import { defineRule } from '../define-rule.ts';

/** Letters thrown together in front of the domain. */
export const linkRandomSubdomain = defineRule({
  id: 'link-random-subdomain',
  viewpoint: 'link',
  severity: 'low',
  techniques: ['T1568.002'],
  title: { ja: 'でたらめな文字列を付けたドメイン', en: 'Letters thrown together in front of the domain' },
  why: {
    ja: '受信者ごとに違う長い文字列をドメインに付けると、誰が開いたかが分かり、ブロックもされにくくなります。',
    en: 'A long random name for each reader tells who came, and keeps block lists from having seen it.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const call = evidence.callToAction();
    if (call === null || call.registrableDomain === null || call.registrableDomain === call.host) return 'no name in front of the domain';
    if (call.ownerBrandId !== null || call.isAuthorsDomain || call.wrappers.length > 0) return 'the house is known';
    if (call.lists.includes('mail-service') || call.lists.includes('redirector')) return 'a mail service names its hosts so';
    const label = call.host.slice(0, -call.registrableDomain.length - 1).split('.').find(isRandom);
    if (label === undefined) return 'the name is one that a person would choose';
    const claim = evidence.mainClaim();
    return [{
      severity: claim !== null && !claim.isAuthorPermitted ? 'low' : 'note',
      sentence: { ja: `リンク先 ${call.registrableDomain} の前に「${label.slice(0, 40)}」というでたらめな文字列が付いています。`, en: `In front of ${call.registrableDomain} stands “${label.slice(0, 40)}”, letters thrown together.` },
      observations: [call],
    }];
  },
});

/** Long, and digits among letters again and again; words with a year or a number behind them are no such thing. */
function isRandom(label: string): boolean {
  if (label.length < 14 || label.startsWith('xn--')) return false;
  return (label.match(/[a-z](?=\d)|\d(?=[a-z])/gi) ?? []).length >= 4;
}
