import type { Dissection, FormatOptions } from '../../model.ts';
import { alreadyOf } from './already.ts';
import { chaptersOf } from './chapters.ts';
import { checksOf } from './checks.ts';
import { conclusionOf, unknownsOf } from './closing.ts';
import type { Article } from './model.ts';
import { leadOf, titleOf } from './opening.ts';
import { makeTeller } from './teller.ts';

/**
 * Tells one dissection as a warning for the public.
 * *Shape*: every sentence names what it rests on; nothing is told that the dissection does not hold. The same mail gives
 * the same article, and two mails as different ones as they are different.
 */
export function writeArticle(dissection: Dissection, { language }: FormatOptions): Article {
  const teller = makeTeller(dissection, language);
  return {
    language, label: dissection.verdict.label, title: titleOf(teller), lead: leadOf(teller), already: alreadyOf(teller),
    mailNote: [teller.say({ ja: '文面は届いたままです。宛先など人が分かるところは伏せ、リンクは開かない形に直しました。', en: 'The words are as they came. What would give people away is masked, and links are broken so that they do not open.' }, 'general')],
    chapters: chaptersOf(teller), checks: checksOf(teller), notKnown: unknownsOf(teller), conclusion: conclusionOf(teller), times: dissection.times,
  };
}
