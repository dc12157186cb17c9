import { defineRule } from '../define-rule.ts';
import { askedWords, looksLikeWords, SECRETS } from '../asked-words.ts';
import { quoted } from '../sentences.ts';

/** A copied login page. */
export const pageImitatesLogin = defineRule({
  id: 'page-imitates-login',
  viewpoint: 'page',
  severity: 'critical',
  shows: { kind: 'phishing', goal: 'credentials' },
  techniques: ['T1566.002', 'T1056.003'],
  title: { ja: '偽のログイン画面', en: 'A copied login page' },
  why: {
    ja: 'リンク先の画面は別の製品の見た目をまね、入力された情報を盗みます。',
    en: 'The page behind the link copies another product’s look to collect what is typed.',
  },
  needs: ['landing-page'],
  evaluate: (evidence) => {
    const page = evidence.all('landing-page')[0];
    if (page === undefined || page.outcome.kind !== 'found') return 'the page was not seen';
    if (page.outcome.value.value.looksLike === null) return 'it looks like nothing known';
    const call = evidence.callToAction();
    if (call?.ownerBrandId != null) return 'the page is a known brand’s own';
    if (page.ownerBrandId !== null) return 'the page is a known brand’s own';
    if (page.isReadersHouse) return 'it stands under the reader’s own domain, whose software it is';
    if (!page.asks.some((asked) => SECRETS.includes(asked))) return 'it asks for nothing secret';
    const asked = quoted(page.outcome.value.value.asksFor, 4);
    const inJapanese = askedWords(page.asks.filter((each) => each !== 'other').slice(0, 4));
    const looks = looksLikeWords(page, page.outcome.value.value.looksLike);
    return [{ sentence: { ja: `リンク先は「${looks.ja}」の画面をまね、${inJapanese.ja}の入力を求めます。入力した情報は盗まれます。`, en: `The page behind the link imitates ${looks.en} and asks for ${asked.en}. What is typed there is stolen.` }, observations: [page] }];
  },
});
