import { defineRule } from '../define-rule.ts';

/** A link that hides where it goes. */
export const linkHiddenDestination = defineRule({
  id: 'link-hidden-destination',
  viewpoint: 'link',
  severity: 'medium',
  techniques: ['T1608.005'],
  title: { ja: '行き先を隠すリンク', en: 'A link that hides where it goes' },
  why: {
    ja: '短縮URLは、本当の行き先を隠すためにも使われます。',
    en: 'Shorteners hide where a link goes and who stands behind it.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const call = evidence.callToAction();
    if (call === null) return 'no call to action';
    const list = call.lists.find((list) => list === 'url-shortener');
    if (list === undefined) return 'an ordinary host';
    const claim = evidence.mainClaim();
    const author = evidence.author();
    if (call.isAuthorsDomain || (call.ownerBrandId !== null && call.ownerBrandId === author?.ownerBrandId)) return 'the author’s own';
    return [{
      severity: claim !== null && !claim.isAuthorPermitted ? 'medium' : call.via === 'text' ? 'note' : 'low',
      sentence: { ja: `リンク先 ${call.host} は短縮URLで、本当の行き先が分かりません。`, en: `The link goes to ${call.host}, a link shortener: what opens in the end does not show.` },
      observations: [call],
    }];
  },
});
