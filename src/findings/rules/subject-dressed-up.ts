import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** Mathematical letters (bold, script, sans-serif, …) used as type: three in a row are meant to be read. */
const STYLED = /[\u{1D400}-\u{1D7FF}]{3,}/u;
/** Signs in a row where words would stand: `////`, `****`, `||`, `~~~`; lines of dashes and dots are people's. */
const SIGN_RUN = /[*|~^#=]{3,}|\/{3,}|_{4,}|[<>]{3,}/g;
/** A name that begins or ends in a sign that no name has; angle brackets are an address's. */
const NAME_EDGE = /^[*#|~^_={}\\]+\s*\p{L}|\p{L}\s*[,;]?\s*[*#|~^_={}\\]+$/u;
/** Letters set apart one by one: `E T H`, `B O N U S`. */
const SPACED = /(?<![\p{L}\p{N}])(?:\p{Lu} ){3,}\p{Lu}(?![\p{L}\p{N}])/u;

/** Name or subject dressed up in signs. */
export const subjectDressedUp = defineRule({
  id: 'subject-dressed-up',
  viewpoint: 'subject',
  severity: 'low',
  provenance: 'inline-forward',
  techniques: ['T1036'],
  title: { ja: '飾り文字や記号だらけの件名・差出人名', en: 'A subject or name dressed up in signs' },
  why: {
    ja: '飾り文字や間に入れた記号は、目立つためのほか、言葉で探す検査をくぐるためにも使われます。宣伝にも見られます。',
    en: 'Ornamental letters and signs between them catch the eye, and slip past filters that search for words. Some advertisements do it too.',
  },
  needs: ['subject', 'mailbox'],
  evaluate: (evidence) => {
    const subject = evidence.all('subject')[0];
    const author = evidence.author();
    const name = author?.displayName ?? '';
    if (subject?.hasThread === true) return 'an answer in a conversation';
    const inName = STYLED.exec(name) ?? SPACED.exec(name) ?? NAME_EDGE.exec(name);
    if (author !== null && inName !== null) {
      return [{ sentence: { ja: `差出人名「${name.slice(0, 40)}」が飾り文字や余計な記号で書かれています。`, en: `The sender’s name, “${name.slice(0, 40)}”, is set in ornamental letters or stray signs.` }, observations: [author], places: author.places.slice(1, 2) }];
    }
    const text = subject?.withoutStamps ?? '';
    const runs = text.match(SIGN_RUN) ?? [];
    const styled = STYLED.exec(text)?.[0] ?? SPACED.exec(text)?.[0];
    if (subject === undefined || (styled === undefined && runs.length < 2)) return 'written in plain letters';
    const words = quoted(styled === undefined ? runs : [styled], 2);
    return [{ sentence: { ja: `件名が${words.ja}という飾り文字や記号で書かれています。`, en: `The subject is dressed up with ${words.en}.` }, observations: [subject] }];
  },
});
