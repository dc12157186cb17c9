import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** Brand words inside a foreign domain. */
export const linkBrandWordsInDomain = defineRule({
  id: 'link-brand-words-in-domain',
  viewpoint: 'link',
  severity: 'high',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1583.001'],
  title: { ja: 'よそのドメインに会社名の単語', en: 'Brand words inside a foreign domain' },
  why: {
    ja: 'ドメイン名に会社名を混ぜても、その会社のものにはなりません。持ち主を決めるのは登録されたドメイン全体です。',
    en: 'Writing a company’s name into a domain does not make it theirs: only the registered domain as a whole tells the owner.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const results = evidence.all('link').filter((link) => link.ownerBrandId === null && link.brandWords.length > 0 && !link.lists.includes('mail-service'));
    if (results.length === 0) return 'no brand word in a foreign domain';
    const claim = evidence.mainClaim();
    const link = results.find((link) => link.isCallToAction) ?? results[0];
    if (link === undefined) return 'no link';
    const isClaimed = link.brandWords.some((word) => word.brandId === claim?.brandId);
    if (!isClaimed && !link.isCallToAction) return 'the word is no claim of this mail';
    const words = quoted(apart(link.brandWords.map(({ word }) => word)), 3);
    const endings = quoted(link.endingsInside, 2);
    const also = link.endingsInside.length === 0 ? { ja: '', en: '' } : { ja: `と、ドメインの終わりに見える${endings.ja}`, en: ` and ${endings.en}, which looks like the end of an address` };
    return [{
      // A brand's sending service may carry its name, too; but whose address the mail bears is anybody's choice.
      severity: !isClaimed ? 'note' : claim?.isAuthorPermitted === false ? 'high' : link.isCallToAction && link.lists.length === 0 ? 'low' : 'note',
      sentence: {
        ja: `リンク先 ${link.registrableDomain ?? link.host} には${words.ja}という言葉${also.ja}が入っていますが、登録ドメインは別の持ち主のものです。`,
        en: `The link’s domain ${link.registrableDomain ?? link.host} contains ${words.en}${also.en}, but as a whole it is somebody else’s.`,
      },
      observations: [link],
    }];
  },
});

/** Letters that two words share where one goes over into the other. */
const SHARED_LETTERS = 3;

/** Words that do not overlap: “myjcb” and “jcbjp” are one name with its neighbours, and the first of the longest is it. */
function apart(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const isSame = kept.some((longer) => longer.includes(word) || longer.startsWith(word.slice(-SHARED_LETTERS)) || longer.endsWith(word.slice(0, SHARED_LETTERS)));
    if (!isSame) kept.push(word);
  }
  return words.filter((word) => kept.includes(word));
}
