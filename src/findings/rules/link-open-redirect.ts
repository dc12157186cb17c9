import type { LinkSeen } from '../../evidence/model.ts';
import { defineRule } from '../define-rule.ts';

/** A known house as a springboard. */
export const linkOpenRedirect = defineRule({
  id: 'link-open-redirect',
  viewpoint: 'link',
  severity: 'medium',
  techniques: ['T1566.002', 'T1036'],
  title: { ja: '別のサイトを踏み台にしたリンク', en: 'Another site as a springboard' },
  why: {
    ja: '信用のあるサイトには、訪れた人をそのまま別のサイトへ送る仕組みがあります。見た目のアドレスは本物でも、開くのは別の場所です。',
    en: 'Some trusted sites pass their visitors on to any other. The address that shows is genuine; the place that opens is another.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const call = evidence.callToAction();
    if (call === null || call.via === 'text') return 'no link is asked for';
    const goal = goalOf(call);
    if (goal === null) return 'the link leads where it says';
    const author = evidence.author()?.organizationalDomain ?? null;
    if (call.isAuthorsDomain && call.mayLeadTo === null) return 'it leads to the author';
    if (author !== null && (goal === author || goal.endsWith(`.${author}`))) return 'it leads to the author';
    const claim = evidence.mainClaim();
    const isTheBrands = claim?.brandDomains.some((domain) => goal === domain || goal.endsWith(`.${domain}`)) === true;
    if (isTheBrands) return 'it leads to the company named';
    const through = call.mayLeadTo === null ? call.writtenHost : call.host;
    return [{
      severity: claim === null || claim.isAuthorPermitted ? 'note' : call.mayLeadTo === null ? 'medium' : 'low',
      sentence: call.mayLeadTo === null
        ? { ja: `リンクは ${through} を踏み台にして ${goal} を開きます。`, en: `The link uses ${through} as a springboard and opens ${goal}.` }
        : { ja: `リンク先 ${through} は、訪れた人を ${goal} へ送る形をしています。`, en: `The link to ${through} has the shape of one that passes its visitors on to ${goal}.` },
      observations: [call],
    }];
  },
});

function goalOf(link: LinkSeen): string | null {
  if (link.mayLeadTo !== null) return link.mayLeadTo.host;
  const isSpringboard = link.wrappers.some((wrapper) => (wrapper.kind === 'redirector' || wrapper.kind === 'copy') && !wrapper.isOpaque);
  return isSpringboard ? link.host : null;
}
