import type { Finding } from '../findings/model.ts';
import type { Place } from '../evidence/model.ts';
import type { OpenMail } from '../message/model.ts';
import type { SecondReading } from './model.ts';

export const SECOND_READER = 'second-reader';

/**
 * The remarks as findings. They can only incriminate, each weakly: a reader that cannot be asked why is a hint, and the
 * same hint five times is one.
 */
export function findingsOf({ outcome, remarks }: SecondReading, mail: OpenMail): readonly Finding[] {
  if (outcome.kind !== 'found') return [];
  return remarks.map(({ view, quote, says }): Finding => ({
    rule: SECOND_READER, viewpoint: 'pretext', severity: 'low', bearing: 'incriminates',
    title: { ja: '言語モデルの指摘', en: 'A language model’s remark' },
    sentence: { ja: `「${quote}」について、言語モデルの指摘：${says.ja}`, en: `On “${quote}”, a language model remarks: ${says.en}` },
    why: {
      ja: '二人目の読み手（言語モデル）の意見です。引用した言葉がメールにあることだけを確かめています。',
      en: 'The opinion of a second reader, a language model. All that was checked is that the words it quotes stand in the mail.',
    },
    observations: [], places: [view === 'body' ? bodyPlace(quote, mail) : subjectPlace(quote, mail)], techniques: [], shows: null,
  }));
}

// The model saw the masked text; where nothing in the quote was masked, the same words stand in the mail itself.
function bodyPlace(quote: string, mail: OpenMail): Place {
  const start = mail.view.text.indexOf(quote);
  const at = start === -1 ? null : { start, end: start + quote.length };
  return { view: 'body', at, quote, range: at === null ? null : mail.locate(at) };
}

function subjectPlace(quote: string, mail: OpenMail): Place {
  const { subject } = mail.message.header;
  const start = subject?.text.indexOf(quote) ?? -1;
  const at = start === -1 ? null : { start, end: start + quote.length };
  return { view: 'subject', at, quote, range: subject === null || at === null ? null : (mail.locateInField(subject, at) ?? subject.range) };
}
