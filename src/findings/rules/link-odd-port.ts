import { defineRule } from '../define-rule.ts';

/** An unusual door. */
export const linkOddPort = defineRule({
  id: 'link-odd-port',
  viewpoint: 'link',
  severity: 'low',
  techniques: ['T1571'],
  title: { ja: 'ふつうは使わない番号の入口', en: 'An unusual door' },
  why: {
    ja: '会社の公開ページは決まった番号（ポート）で開きます。別の番号は、借り物や乗っ取られたサーバーでよく使われます。',
    en: 'Public pages open at the standard port. Another one is often a borrowed or broken-into machine.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const links = evidence.all('link').filter((link) => link.port !== null && /^https?$/.test(link.scheme) && !link.isAuthorsDomain && !link.isPrivateAddress && link.via !== 'loaded');
    const link = links.find((link) => link.isCallToAction) ?? links[0];
    if (link === undefined) return 'the standard port everywhere';
    const claim = evidence.mainClaim();
    const isClaimed = link.isCallToAction && claim !== null && !claim.isAuthorPermitted;
    return [{
      severity: isClaimed ? 'low' : 'note',
      sentence: { ja: `リンク先 ${link.host} は、ふつうは使わない ${link.port} 番の入口を指しています。`, en: `The link to ${link.host} uses port ${link.port}, which public pages do not.` },
      observations: [link],
    }];
  },
});
