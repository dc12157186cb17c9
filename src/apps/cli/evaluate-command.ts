import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ConfigError } from '../../base/errors.ts';
import { evaluateMails } from '../../evaluation/evaluate-mails.ts';
import { leaveOneOut } from '../../evaluation/leave-one-out.ts';
import type { JudgedMail, MailClass } from '../../evaluation/model.ts';
import { writeEvaluation } from '../../evaluation/write-evaluation.ts';
import { judgeCorpora } from './judge-corpora.ts';
import { namedModel } from './second-reader.ts';

/** `fuwake evaluate --phish DIR|TAR.GZ … --ham DIR|TAR.GZ …` */
export async function evaluateCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args], strict: true,
    options: {
      phish: { type: 'string', multiple: true, default: [] }, spam: { type: 'string', multiple: true, default: [] }, ham: { type: 'string', multiple: true, default: [] },
      trust: { type: 'string', multiple: true, default: [] }, scores: { type: 'string' }, json: { type: 'boolean', default: false }, by: { type: 'string' },
      'leave-one-out': { type: 'boolean', default: false }, jobs: { type: 'string', default: String(availableParallelism()) }, sample: { type: 'string' },
      'second-reader': { type: 'boolean', default: false },
    },
  });
  if (values.ham.length === 0 || values.phish.length + values.spam.length === 0) throw new ConfigError('no-corpora', 'fuwake evaluate --phish DIR|TAR.GZ … [--spam …] --ham DIR|TAR.GZ …');
  if (values.by !== undefined && values.by !== 'set' && values.by !== 'language') throw new ConfigError('bad-value', '--by takes set or language.');
  const corpora = (['phish', 'spam', 'ham'] as const).flatMap((kind: MailClass) => values[kind].map((path) => ({ path, class: kind })));
  const { mails, refused } = await judgeCorpora(corpora, { jobs: whole('--jobs', values.jobs), trust: values.trust, ...(values['second-reader'] ? { model: await namedModel() } : {}), ...(values.sample === undefined ? {} : { sample: whole('--sample', values.sample) }) });
  if (values.scores !== undefined) writeFileSync(values.scores, mails.map(scoreRow).join(''));
  const evaluation = evaluateMails(values['leave-one-out'] ? leaveOneOut(mails) : mails);
  process.stdout.write(values.json ? `${JSON.stringify({ ...evaluation, refused }, null, 2)}\n` : writeEvaluation(evaluation, { refused, by: values.by ?? 'set', isLeaveOneOut: values['leave-one-out'] }));
  return 0;
}

const scoreRow = (mail: JudgedMail): string =>
  `${[mail.file, mail.class, mail.unwanted, mail.deception, mail.label, mail.imitated ?? '', mail.signs.map((sign) => sign.rule).join(' ')].join('\t')}\n`;

function whole(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new ConfigError('bad-value', `${name} takes a whole number from 1; not “${text}”.`);
  return number;
}
