import { defineRule } from '../define-rule.ts';

const VISITORS = { 'ja-phone': { ja: '日本のスマートフォン', en: 'a phone in Japan' }, 'ja-desktop': { ja: '日本のパソコン', en: 'a computer in Japan' }, 'en-desktop': { ja: '英語のパソコン', en: 'a computer that speaks English' }, 'no-script': { ja: 'スクリプトを使わない閲覧', en: 'a browser without scripts' }, 'via-proxy': { ja: '別の回線からの閲覧', en: 'a visitor on another line' } } as const;

/** A page that asks some visitors for secrets and hides that from others. */
export const pageCloaked = defineRule({
  id: 'page-cloaked',
  viewpoint: 'page',
  severity: 'high',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1566.002', 'T1205'],
  title: { ja: '相手によって姿を変える画面', en: 'A page that hides from some visitors' },
  why: {
    ja: '詐欺サイトは、調査者や海外からの訪問者には無害な画面や「見つかりません」を見せて、発見を逃れようとします。',
    en: 'Fraudulent pages show investigators and foreign visitors something harmless, or nothing, so that they are not found.',
  },
  needs: ['landing-page'],
  evaluate: (evidence) => {
    const page = evidence.all('landing-page')[0];
    if (page === undefined || page.outcome.kind !== 'found') return 'the page was not seen';
    if (page.cloakedFrom.length === 0) return 'every visitor was asked the same';
    const visitors = { ja: page.cloakedFrom.map((id) => VISITORS[id].ja).join('・'), en: page.cloakedFrom.map((id) => VISITORS[id].en).join(', ') };
    return [{ sentence: { ja: `リンク先は情報の入力を求めますが、次の訪問者には見せません：${visitors.ja}。`, en: `The page asks for secrets, but does not show that to ${visitors.en}.` }, observations: [page] }];
  },
});
