import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../../report/model.ts';
import type { Judges } from '../judging/open-judges.ts';
import type { Tally } from '../tally.ts';
import type { AnswerGuard } from './answer-guard.ts';
import { composeAnswer, composeHowTo } from './compose-answer.ts';
import type { DrawPicture } from './draw-picture.ts';
import type { NoAnswer } from './model.ts';
import { readReport } from './read-report.ts';
import type { SendAnswer } from './send-answer.ts';

/** What a mailbox for reports works with. */
export interface ReportDesk {
  readonly judges: Judges<Dissection>;
  /** Used where the report does not show its language. */
  readonly language: Language;
  /** `null`: nobody is answered. */
  readonly answers: { readonly guard: AnswerGuard; readonly send: SendAnswer; readonly draw: DrawPicture } | null;
  readonly tally: Tally;
}

/** What came of one report. */
export interface Handled {
  /** `null`: it could not be looked at. */
  readonly dissection: Dissection | null;
  readonly why: string | null;
  readonly answer: 'sent' | 'not-sent' | NoAnswer;
}

/**
 * Takes a report apart and answers who sent it, where the guard lets it. Never rejects: that an answer cannot be sent is
 * told, and the report is done all the same.
 */
export async function handleReport(bytes: Uint8Array, envelopeFrom: string | null, desk: ReportDesk): Promise<Handled> {
  const { judges, answers, tally } = desk;
  const judged = await judges.judge(bytes);
  const dissection = 'schema' in judged ? judged : null;
  const report = readReport(bytes, envelopeFrom, desk.language);
  const answer = await (async (): Promise<Handled['answer']> => {
    if (answers === null || dissection === null) return 'not-asked';
    if (report.automatic !== null) return 'automatic';
    // A bait that was sent straight to the mailbox is no report of it: its sender is the one to stay silent to.
    if (report.carries === null && dissection.verdict.label !== 'no-signs' && dissection.verdict.label !== 'insufficient-evidence') return 'suspect';
    const refused = answers.guard.refuse(report);
    if (refused !== null) return refused;
    try {
      if (report.carries === null) await answers.send(report, composeHowTo(report), null);
      else {
        const picture = await answers.draw(dissection, report.language);
        await answers.send(report, composeAnswer(dissection, report, picture !== null), picture);
      }
      return 'sent';
    } catch (error) {
      tally.log({ event: 'answer-not-sent', code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
      return 'not-sent';
    }
  })();
  tally.count('reports');
  tally.count(`answer ${answer}`);
  const why = 'schema' in judged ? null : judged.why;
  tally.log({ event: 'report', bytes: bytes.length, label: dissection?.verdict.label ?? 'not-checked', ...(why === null ? {} : { why }), carries: report.carries, language: report.language, answer, ...(report.automatic === null ? {} : { automatic: report.automatic }) });
  return { dissection, why, answer };
}
