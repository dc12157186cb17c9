import type { Bilingual } from '../base/bilingual.ts';
import { CONDITIONS, KINDS } from './condition-words.table.ts';

const MISSING = /^no ([a-z-]+) was observed$/;
const PROVENANCE = /^needs the mail as ([a-z-]+), has it as ([a-z-]+)$/;
const PROVENANCE_WORDS: Readonly<Record<string, string>> = { envelope: '配送時の情報つき', raw: '届いたままの原文', attached: '添付された原文', 'inline-forward': '引用転送', pasted: '貼り付けた文面' };

/**
 * The condition at which a rule stopped, for a reader. Rules say it in English, where it arises; one without Japanese
 * here is told as the rule says it.
 */
export function conditionWords(failed: string): Bilingual {
  const missing = MISSING.exec(failed)?.[1];
  if (missing !== undefined && KINDS[missing] !== undefined) return { ja: `${KINDS[missing]}がない`, en: failed };
  const [, needed, given] = PROVENANCE.exec(failed) ?? [];
  if (needed !== undefined && given !== undefined) return { ja: `「${PROVENANCE_WORDS[needed] ?? needed}」が要るが、手元は「${PROVENANCE_WORDS[given] ?? given}」`, en: failed };
  return { ja: CONDITIONS[failed] ?? failed, en: failed };
}
