import type { Evaluation, JudgedMail } from '../../src/evaluation/model.ts';
import type { Weights } from '../../src/verdict/weigh-findings.ts';
import { CORPORA } from './corpora.ts';

export interface CardInput {
  readonly mails: readonly JudgedMail[];
  readonly refused: number;
  readonly date: string;
  readonly weights: Weights;
  readonly heldOut: Evaluation;
}

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

/** What a user of the weights must know: data by name and count, method, figures, limits. */
export function writeModelCard({ mails, refused, date, weights, heldOut }: CardInput): string {
  const sets = CORPORA.map(({ set, class: kind, what }) => `| ${set} | ${kind} | ${mails.filter((mail) => mail.set === set).length} | ${what} |`);
  const figures = heldOut.bySet.filter((one) => one.class !== 'ham')
    .map((one) => `| ${one.set} | ${one.clusters} | ${one.auc?.toFixed(3) ?? '–'} | ${percent(one.recall.at0p1)} | ${percent(one.recall.at0p5)} | ${percent(one.recall.at1)} |`);
  return `# Model card of the verdict's weights

Written by \`npm run train\` on ${date}; do not edit.

## What it is
Two logistic regressions over findings (\`unwanted\`, \`deception\`): ${Object.keys(weights.byRule).length} rules, each at its gravest, and the number of
viewpoints that something is wrong from. Every weight is held at zero or above, so that an incriminating finding only
raises and only a named sign of genuineness lowers. Rules that no corpus mail speaks about keep a prior: those that
need the network, and the signs of genuineness. Fitted by coordinate-wise Newton steps, drawn towards the prior as if
by four mails, near-duplicates counted once; the same mails give the same weights. It reads findings only: no word and
no header field of a corpus is a feature.

## Data
| set | class | mails | what it is |
|---|---|---|---|
${sets.join('\n')}

${refused} files were refused as no mail.

## Figures, each source scored with weights that never saw it
Against the ham of all ham sources, each of them held out likewise. Near-duplicates count once.

| set | clusters | AUC | recall at 0.1 % false positives | at 0.5 % | at 1 % |
|---|---|---|---|---|---|
${figures.join('\n')}

Expected calibration error, held out: unwanted ${heldOut.calibration.unwanted.ece.toFixed(4)}, deception ${heldOut.calibration.deception.ece.toFixed(4)}.

## Limits
- The ham is mostly technical list mail and old personal mail. There is almost no bank, shop or newsletter mail in it;
  sixty samples of our own writing stand in for that, so that figures on them are not held out. No finding may pull
  harder than a cap, whatever the corpora say, because a habit that shops share with phishing looks like proof here.
  So weak signs say less than they come true in these corpora: most of the calibration error below one half is this.
- What is said of a mail without any sign is counted for \`unwanted\`, not fitted, so that it does not make up for the cap.
- The corpora's labels are rough, so what a finding means bounds its weight: fraud is held to be a deception, junk not.
- "phish" of the honeypot means unwanted: about a third is plain junk, a few mails are genuine.
- Everything was dissected offline, so what look-ups find is weighed by the prior and not calibrated.
- The figures are probabilities in a mailbox of which a third is unwanted.
`;
}
