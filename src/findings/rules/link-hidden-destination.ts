import { defineRule } from '../define-rule.ts';

/** A link that hides where it goes. */
export const linkHiddenDestination = defineRule({
  id: 'link-hidden-destination',
  viewpoint: 'link',
  severity: 'medium',
  techniques: ['T1608.005'],
  title: { ja: '行き先を隠すリンク', en: 'A link that hides where it goes' },
  why: {
    ja: '短縮URLや無料ホスティング、数字だけの住所は、行き先や持ち主を隠すために使われます。',
    en: 'Shorteners, free hosting and bare addresses hide where a link goes and who stands behind it.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const call = evidence.callToAction();
    if (call === null) return 'no call to action';
    const list = call.lists.find((list) => list === 'url-shortener' || list === 'free-hosting' || list === 'dynamic-dns' || list === 'link-in-bio');
    if (list === undefined && !call.isAddressLiteral && !call.hasUserInfo) return 'an ordinary host';
    const claim = evidence.mainClaim();
    const author = evidence.author();
    if (call.isAuthorsDomain || (call.ownerBrandId !== null && call.ownerBrandId === author?.ownerBrandId)) return 'the author’s own';
    const kind = list === 'url-shortener' ? { ja: '短縮URL', en: 'a link shortener' } : list === undefined ? { ja: '名前のない住所', en: 'a bare address' } : { ja: '誰でも使える無料の置き場所', en: 'free hosting that anybody can use' };
    return [{
      severity: claim !== null && !claim.isAuthorPermitted ? 'medium' : 'low',
      sentence: { ja: `リンク先 ${call.host} は${kind.ja}で、持ち主が分かりません。`, en: `The link goes to ${call.host}, ${kind.en}: whose page it is does not show.` },
      observations: [call],
    }];
  },
});
