import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** The customer is called あなた. */
export const wordingYouForCustomer = defineRule({
  id: 'wording-you-for-customer',
  viewpoint: 'wording',
  severity: 'low',
  techniques: ['T1566'],
  title: { ja: '客を「あなた」と呼ぶ', en: 'The customer is called あなた' },
  why: {
    ja: '日本の会社は客を「お客様」と呼び、「あなたのアカウント」とは書きません。外国語から訳した文面に多い言い方です。海外のサービスの通知には正規のものにもあります。',
    en: 'A Japanese firm calls its customer お客様 and never writes あなたのアカウント, which comes out of a translation. Services from abroad do write it.',
  },
  needs: ['oddity'],
  evaluate: (evidence) => {
    const seen = evidence.all('oddity').find((each) => each.oddity === 'you-for-customer');
    if (seen === undefined) return 'nothing of the kind';
    const claim = evidence.mainClaim();
    const isOfJapan = claim !== null && !claim.isAuthorPermitted && claim.brandDomains.some((domain) => domain.endsWith('.jp'));
    const words = quoted(seen.texts, 2);
    return [{
      severity: isOfJapan ? 'low' : 'note',
      sentence: {
        ja: isOfJapan ? `${claim.brandName.ja}を名乗りながら、${words.ja}と客を「あなた」で呼んでいます。` : `${words.ja}と、読み手を「あなた」で呼んでいます。`,
        en: isOfJapan ? `Under the name of ${claim.brandName.en} it calls its customer あなた: ${words.en}.` : `It calls its reader あなた: ${words.en}.`,
      },
      observations: [seen],
    }];
  },
});
