import { basename } from 'node:path';
import { readCorpus } from '../../adapters/corpus.ts';
import type { LanguageModel } from '../../adapters/language-model.ts';
import type { JudgedMail, MailClass } from '../../evaluation/model.ts';
import { judgeMany } from '../threads/dissect-many.ts';

export interface Corpus {
  readonly path: string;
  readonly class: MailClass;
}

export interface JudgeOptions {
  readonly jobs: number;
  readonly trust: readonly string[];
  readonly model?: LanguageModel;
  /** At most this many mails of each corpus, evenly spread; all without it. */
  readonly sample?: number;
}

/** Mails, and those that fuwake refused: counted apart, never left out in silence. */
export interface Judged {
  readonly mails: readonly JudgedMail[];
  readonly refused: readonly { readonly file: string; readonly why: string }[];
}

/** Dissects corpora of known class offline, and keeps of each mail what the figures need. */
export async function judgeCorpora(corpora: readonly Corpus[], { sample, ...many }: JudgeOptions): Promise<Judged> {
  const mails: JudgedMail[] = [];
  const refused: { readonly file: string; readonly why: string }[] = [];
  const started = Date.now();
  for (const { path, class: kind } of corpora) {
    const set = basename(path).replace(/\.(?:tar\.gz|tgz|tar)$/, '');
    const all = readCorpus(path);
    const step = sample === undefined ? 1 : Math.max(1, all.length / sample);
    const chosen = all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
    let done = 0;
    for await (const judged of judgeMany(chosen, many)) {
      done += 1;
      if (process.stderr.isTTY) process.stderr.write(`\r${set}: ${done} of ${chosen.length} `);
      if ('refused' in judged) refused.push({ file: judged.name, why: judged.refused });
      else mails.push({ file: judged.name, set, class: kind, ...judged.judgement });
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${' '.repeat(set.length + 24)}\r`);
  }
  const seconds = (Date.now() - started) / 1000;
  process.stderr.write(`${mails.length} mails in ${seconds.toFixed(1)} s, ${(mails.length / Math.max(0.001, seconds)).toFixed(0)} a second\n`);
  return { mails, refused };
}
