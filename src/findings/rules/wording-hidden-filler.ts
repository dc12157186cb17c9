import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** Less is a preview line, a counter or a slip of the layout. */
const LEAST_CHARACTERS = 200;
const FILLER: ReadonlySet<string> = new Set(['zero-size', 'colour-on-colour', 'off-screen', 'transparent', 'clipped']);

/** A long text that the reader never sees. */
export const wordingHiddenFiller = defineRule({
  id: 'wording-hidden-filler',
  viewpoint: 'wording',
  severity: 'medium',
  techniques: ['T1027'],
  title: { ja: '隠された埋め草の文章', en: 'A hidden text of another topic' },
  why: {
    ja: '読者に見えない長い文章は、迷惑メールの検査に普通のメールだと思わせるための埋め草です。',
    en: 'A long text that the reader never sees is filler: it makes a filter take the mail for an ordinary one.',
  },
  needs: ['hidden-text'],
  evaluate: (evidence) => {
    const hidden = evidence.all('hidden-text').filter((seen) => FILLER.has(seen.why));
    const characters = hidden.reduce((sum, seen) => sum + seen.text.trim().length, 0);
    if (characters < LEAST_CHARACTERS) return 'little hidden text';
    const longest = hidden.toSorted((a, b) => b.text.length - a.text.length)[0];
    const words = quoted([longest?.text.trim().slice(0, 60) ?? '']);
    // A shop’s layout hides a second version of itself for phones.
    const isMailing = evidence.all('text-shape')[0]?.hasUnsubscribe === true;
    return [{ severity: isMailing ? 'note' : 'medium', sentence: { ja: `読者に見えない文章が${characters}文字以上隠されています：${words.ja}。`, en: `At least ${characters} characters of text are hidden from the reader: ${words.en}.` }, observations: hidden.slice(0, 4) }];
  },
});
