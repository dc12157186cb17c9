import { defineRule } from '../define-rule.ts';

/** A page that asks for the phrase that opens a wallet. */
export const pageAsksWalletPhrase = defineRule({
  id: 'page-asks-wallet-phrase',
  viewpoint: 'page',
  severity: 'critical',
  shows: { kind: 'phishing', goal: 'credentials' },
  techniques: ['T1056.003', 'T1657'],
  title: { ja: 'ウォレットの復元フレーズを求める画面', en: 'A page that asks for a wallet’s recovery phrase' },
  why: {
    ja: '復元フレーズを知る人は、暗号資産をすべて持ち出せます。本物のサービスがウェブ画面で尋ねることはありません。',
    en: 'Whoever knows the recovery phrase can empty the wallet. No genuine service asks for it on a web page.',
  },
  needs: ['landing-page'],
  evaluate: (evidence) => {
    const page = evidence.all('landing-page')[0];
    if (page === undefined || page.outcome.kind !== 'found') return 'the page was not seen';
    if (!page.asks.includes('wallet-phrase')) return 'it asks for no recovery phrase';
    return [{ sentence: { ja: 'リンク先の画面は、ウォレットの復元フレーズの入力を求めます。', en: 'The page asks for the recovery phrase of a wallet.' }, observations: [page] }];
  },
});
