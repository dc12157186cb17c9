import { defineRule } from '../define-rule.ts';

/** Where letters and digits, or small and great letters, follow each other this often, no person wrote it. */
const MIN_CHANGES = 5;
const TOKEN = /(?<![\p{L}\p{N}/._=-])[A-Za-z0-9]{8,40}(?![\p{L}\p{N}/._=@-])/gu;

/** A token nobody can read in the subject. */
export const subjectStrayToken = defineRule({
  id: 'subject-stray-token',
  viewpoint: 'subject',
  severity: 'low',
  provenance: 'inline-forward',
  techniques: ['T1027'],
  title: { ja: '件名に意味のない文字列', en: 'Letters thrown together in the subject' },
  why: {
    ja: '大量に送られるメールでは、一通ごとに違う文字列を入れて、同じメールと見抜かれないようにします。受付番号に使う会社もあります。',
    en: 'Mass mailers put a different random token into each copy, so that filters do not see that all are one. Some firms number their cases so.',
  },
  needs: ['subject'],
  evaluate: (evidence) => {
    const subject = evidence.all('subject')[0];
    if (subject === undefined) return 'no subject';
    if (subject.isReplyOrForward || subject.hasThread) return 'the subject belongs to a conversation';
    if (evidence.author()?.ownerBrandId != null) return 'a known house numbers its cases';
    const token = (subject.withoutStamps.match(TOKEN) ?? []).find(isThrownTogether);
    if (token === undefined) return 'every word can be read';
    return [{ sentence: { ja: `件名に「${token}」という意味のない文字列が入っています。`, en: `The subject holds “${token}”, letters that mean nothing.` }, observations: [subject] }];
  },
});

/** Great and small letters and digits in turn; hex numbers of programmers have one case, names like `OpenBSD7` change less. */
function isThrownTogether(token: string): boolean {
  if (!/[a-z]/.test(token) || !/[A-Z]/.test(token)) return false;
  const kinds = [...token].map((letter) => (/\d/.test(letter) ? '9' : /[a-z]/.test(letter) ? 'a' : 'A')).join('');
  // A great letter before small ones begins a word.
  const changes = kinds.replace(/Aa+/g, 'W').replace(/W+/g, 'W').replace(/(.)\1+/g, '$1').length - 1;
  return changes + (/\d/.test(token) ? 1 : 0) >= MIN_CHANGES;
}
