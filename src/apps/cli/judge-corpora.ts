import { basename } from 'node:path';
import { readCorpus } from '../../adapters/corpus.ts';
import type { LanguageModel } from '../../adapters/language-model.ts';
import type { JudgedMail, MailClass } from '../../evaluation/model.ts';
import { sketchText } from '../../evaluation/sketch-text.ts';
import type { Dissection } from '../../report/model.ts';
import { dissectMany } from '../threads/dissect-many.ts';

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
    for await (const dissected of dissectMany(chosen, many)) {
      done += 1;
      if (process.stderr.isTTY) process.stderr.write(`\r${set}: ${done} of ${chosen.length} `);
      if ('refused' in dissected) refused.push({ file: dissected.name, why: dissected.refused });
      else mails.push(judgedMail(dissected.name, set, kind, dissected.dissection, dissected.text));
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${' '.repeat(set.length + 24)}\r`);
  }
  process.stderr.write(`${mails.length} mails in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return { mails, refused };
}

function judgedMail(file: string, set: string, kind: MailClass, { verdict, findings, mail }: Dissection, text: string): JudgedMail {
  return {
    file, set, class: kind, language: mail.language, cluster: sketchText(text, file), unwanted: verdict.unwanted, deception: verdict.deception,
    label: verdict.label, imitated: verdict.imitated?.brandId ?? null,
    signs: findings.map(({ rule, viewpoint, severity, bearing, shows }) => ({ rule, viewpoint, severity, bearing, shows })),
    reasons: verdict.reasons.map((rule) => findings.find((finding) => finding.rule === rule)?.sentence.en ?? rule),
  };
}
