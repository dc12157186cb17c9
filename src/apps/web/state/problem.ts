import type { Bilingual } from '../../../base/bilingual.ts';
import { ApiProblem } from '../../../client/call.ts';
import { PROBLEM_WORDS, WORDS } from '../words.ts';

/** What went wrong, for the reader. */
export function wordsOf(problem: unknown): Bilingual {
  if (!(problem instanceof ApiProblem)) return WORDS.away;
  return PROBLEM_WORDS[problem.code] ?? { ja: problem.message, en: problem.message };
}
