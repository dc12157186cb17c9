import { type Weights, weighFindings } from '../verdict/weigh-findings.ts';
import { fitWeights } from './fit-weights.ts';
import type { JudgedMail } from './model.ts';

/**
 * Scores every source with weights learned from all the others. What a corpus leaves in its own mails (a mail server, a
 * list, a decade) cannot help here, so these are the figures to quote. Only the bias is that of all: without it a fold that lacks a large source of ham would
 * stand higher than its neighbours, and the scores of the folds could not be compared. Labels stay those of the shipped
 * weights.
 */
export function leaveOneOut(mails: readonly JudgedMail[]): readonly JudgedMail[] {
  const { bias } = fitWeights(mails);
  return [...Map.groupBy(mails, (mail) => mail.set)].flatMap(([set, some]) => rescore(some, fitWeights(mails.filter((mail) => mail.set !== set), bias)));
}

/** The same mails, weighed with other weights. */
export function rescore(mails: readonly JudgedMail[], weights: Weights): readonly JudgedMail[] {
  return mails.map((mail) => {
    const { unwanted, deception } = weighFindings(mail.signs, weights);
    return { ...mail, unwanted, deception };
  });
}
