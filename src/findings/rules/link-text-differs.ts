import { defineRule } from '../define-rule.ts';

/** Whether one host is the domain or stands below it. */
const sameHouse = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);

/** The text shows one place, the link goes to another. */
export const linkTextDiffers = defineRule({
  id: 'link-text-differs',
  viewpoint: 'link',
  severity: 'high',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1566.002'],
  title: { ja: '表示とリンク先が違う', en: 'The text shows one place, the link goes to another' },
  why: {
    ja: 'リンクの文字に見えているアドレスと、実際に開く先が違います。',
    en: 'The address that the text shows is not the one that opens.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const link = evidence.all('link').find((link) => link.via === 'anchor' && link.hostInText !== null && link.host !== '' && link.hostInText !== link.writtenHost && !link.wrappers.some((wrapper) => wrapper.isOpaque || sameHouse(link.hostInText ?? '', wrapper.host)) && !sameHouse(link.hostInText, link.registrableDomain ?? link.host) && !link.lists.includes('mail-service') && !link.isAuthorsDomain);
    if (link === undefined) return 'texts and links agree';
    if (link.ownerBrandId !== null) return 'the link is a known brand’s';
    const claim = evidence.mainClaim();
    // Who writes in nobody's name counts clicks with such links as often as not.
    const severity = claim === null ? 'note' : claim.isAuthorPermitted ? 'medium' : 'high';
    const shown = link.hostInText?.replace(/^www\./, '');
    return [{ severity, sentence: { ja: `文字では ${shown} に見えますが、実際には ${link.host} が開きます。`, en: `The text shows ${shown}, but the link opens ${link.host}.` }, observations: [link] }];
  },
});
