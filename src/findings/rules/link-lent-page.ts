import { defineRule } from '../define-rule.ts';

const LENT = { 'free-hosting': { ja: '誰でも無料でページを置ける場所', en: 'free hosting that anybody can use' }, 'dynamic-dns': { ja: '誰でも名前を借りられる場所（動的DNS）', en: 'a name that anybody can borrow (dynamic DNS)' }, 'link-in-bio': { ja: '誰でも作れるリンク集のページ', en: 'a page of links that anybody can make' } } as const;

/** A page that anybody can make. */
export const linkLentPage = defineRule({
  id: 'link-lent-page',
  viewpoint: 'link',
  severity: 'high',
  techniques: ['T1583.006', 'T1608.005'],
  title: { ja: '誰でも作れるページ', en: 'A page that anybody can make' },
  why: {
    ja: '会社は手続きを自社のサイトで行います。無料の置き場所や借り物の名前では、誰が作ったページか分かりません。',
    en: 'Companies handle accounts on sites of their own. On free hosting or under a borrowed name nobody can tell who made the page.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const call = evidence.callToAction();
    if (call === null) return 'no call to action';
    const list = call.lists.find((list): list is keyof typeof LENT => list in LENT);
    if (list === undefined) return 'the host is nobody’s to lend';
    const author = evidence.author();
    if (call.isAuthorsDomain || (call.ownerBrandId !== null && call.ownerBrandId === author?.ownerBrandId)) return 'the author’s own';
    const claim = evidence.mainClaim();
    const isClaimed = claim !== null && !claim.isAuthorPermitted;
    return [{
      severity: isClaimed ? 'high' : call.via === 'text' ? 'note' : 'low',
      sentence: isClaimed
        ? { ja: `${claim.brandName.ja}を名乗りながら、リンク先 ${call.host} は${LENT[list].ja}です。`, en: `It writes as ${claim.brandName.en}, yet its link goes to ${call.host}: ${LENT[list].en}.` }
        : { ja: `リンク先 ${call.host} は${LENT[list].ja}で、誰が作ったか分かりません。`, en: `The link goes to ${call.host}, ${LENT[list].en}: who made the page does not show.` },
      observations: isClaimed ? [call, claim] : [call],
      places: call.places,
    }];
  },
});
