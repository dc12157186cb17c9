import type { Calibration, Detection, Evaluation } from './model.ts';

export interface WriteOptions {
  readonly refused: readonly { readonly file: string; readonly why: string }[];
  readonly by: 'set' | 'language';
  readonly isLeaveOneOut: boolean;
}

/** The figures as a page of plain text. */
export function writeEvaluation(evaluation: Evaluation, { refused, by, isLeaveOneOut }: WriteOptions): string {
  const { mails, clusters } = evaluation;
  const lines = [
    `${mails.phish} phish, ${mails.spam} spam, ${mails.ham} ham; near-duplicates counted once: ${clusters.phish}, ${clusters.spam}, ${clusters.ham}.`,
    isLeaveOneOut ? 'Each source was scored with weights learned from the others only.' : 'Scored with the shipped weights, which have seen the sources named in their model card.',
    refused.length === 0 ? 'No mail was refused.' : `${refused.length} refused: ${refused.slice(0, 5).map(({ file, why }) => `${file} (${why})`).join('; ')}${refused.length > 5 ? ' …' : ''}`,
    '', `${'figure'.padEnd(34)}${HEAD}`,
    row('unwanted: phish + spam / ham', evaluation.unwanted), row('deception: phish / ham', evaluation.deception),
    '', `${by.padEnd(34)}${HEAD}`,
    ...(by === 'set' ? evaluation.bySet.map((one) => row(`${one.set} (${one.class})`, one)) : evaluation.byLanguage.map((one) => row(`${one.language} (${one.class})`, one))),
    '', 'label                     phish    spam     ham',
    ...evaluation.labels.map(({ label, phish, spam, ham }) => `${label.padEnd(24)}${[phish, spam, ham].map((count) => String(count).padStart(7)).join(' ')}`),
    ...reliability('unwanted', evaluation.calibration.unwanted), ...reliability('deception', evaluation.calibration.deception), '',
  ];
  for (const fault of ['false-alarm', 'missed'] as const) {
    lines.push(fault === 'false-alarm' ? 'The ham that scored highest:' : 'The phish that scored lowest:');
    for (const { mail } of evaluation.worst.filter((one) => one.fault === fault)) {
      lines.push(`  ${mail.set}/${mail.file}  unwanted ${mail.unwanted.toFixed(3)}  deception ${mail.deception.toFixed(3)}  ${mail.label}`);
      lines.push(...(mail.reasons.length > 0 ? mail.reasons : ['nothing incriminates it']).map((reason) => `      ${reason}`));
    }
  }
  return `${lines.join('\n')}\n`;
}

const HEAD = '  mails clusters    AUC   at 0.1 %  0.5 %    1 %   decided suspicious';
const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

const row = (name: string, { mails, clusters, auc, recall, decided, suspicious }: Detection): string =>
  name.padEnd(34) + [
    String(mails).padStart(7), String(clusters).padStart(9), (auc === null ? '–' : auc.toFixed(3)).padStart(7), percent(recall.at0p1).padStart(11),
    percent(recall.at0p5).padStart(7), percent(recall.at1).padStart(7), percent(decided).padStart(10), percent(suspicious).padStart(11),
  ].join('');

const reliability = (figure: string, { ece, rows }: Calibration): readonly string[] => [
  '', `${figure}: expected calibration error ${ece.toFixed(4)}`,
  ...rows.map(({ from, to, weight, said, was }) => `  ${from.toFixed(1)}–${to.toFixed(1)}  ${weight.toFixed(0).padStart(6)} mails  said ${said.toFixed(3)}  was ${was.toFixed(3)}`),
];
