/** Learns the verdict's weights from corpora: `npm run train [-- FOLDER]`. Writes the weights and the model card. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { judgeCorpora } from '../../src/apps/cli/judge-corpora.ts';
import { evaluateMails } from '../../src/evaluation/evaluate-mails.ts';
import { fitWeights } from '../../src/evaluation/fit-weights.ts';
import { leaveOneOut } from '../../src/evaluation/leave-one-out.ts';
import { RULES } from '../../src/findings/catalogue.ts';
import { CORPORA } from './corpora.ts';
import { writeModelCard } from './model-card.ts';

const folder = process.argv[2] ?? '../shared/corpora';
const corpora = CORPORA.map(({ set, class: kind }) => ({ path: set === 'genuine' ? 'samples/genuine' : `${folder}/${set}.tar.gz`, class: kind })).filter(({ path }) => existsSync(path));
if (corpora.length < CORPORA.length) process.stderr.write(`${CORPORA.length - corpora.length} of ${CORPORA.length} corpora are not in ${folder}; learning from the rest.\n`);
const { mails, refused } = await judgeCorpora(corpora, { jobs: availableParallelism(), trust: [] });
if (process.argv[3] !== undefined) writeFileSync(process.argv[3], JSON.stringify(mails));
const weights = fitWeights(mails, null, RULES);
const date = new Date().toISOString().slice(0, 10);
const before = existsSync('data/verdict/weights.json') ? readFileSync('data/verdict/weights.json', 'utf8') : '';
const told = { origin: 'Learned by tools/train from the corpora named in MODEL-CARD.md; no text of theirs is in here.', date, licence: 'Apache-2.0', ...weights };
writeFileSync('data/verdict/weights.json', `${JSON.stringify(told, null, 1)}\n`);
writeFileSync('data/verdict/MODEL-CARD.md', writeModelCard({ mails, refused: refused.length, date, weights, heldOut: evaluateMails(leaveOneOut(mails)) }));
process.stdout.write(before === readFileSync('data/verdict/weights.json', 'utf8') ? 'The weights are what they were.\n' : 'data/verdict/weights.json and MODEL-CARD.md are new.\n');
