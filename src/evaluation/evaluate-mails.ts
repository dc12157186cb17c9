import type { Label } from '../verdict/model.ts';
import { calibrationOf } from './calibrate.ts';
import type { Detection, Evaluation, JudgedMail, MailClass } from './model.ts';
import { areaUnderCurve, recallAt, type Scored, total } from './roc.ts';

const LABELS: readonly Label[] = ['phishing', 'fraud', 'malware', 'junk', 'suspicious', 'insufficient-evidence', 'no-signs'];
const DECIDED: readonly Label[] = ['phishing', 'fraud', 'malware', 'junk'];
/** How many of the worst mails are shown of each fault. */
const WORST = 10;

type Figure = 'unwanted' | 'deception';

/** Counts how often fuwake was right. Each cluster of near-duplicates of a set weighs as one mail. */
export function evaluateMails(mails: readonly JudgedMail[]): Evaluation {
  const weights = weighClusters(mails);
  const of = (...classes: readonly MailClass[]): readonly JudgedMail[] => mails.filter((mail) => classes.includes(mail.class));
  const scored = (some: readonly JudgedMail[], figure: Figure): readonly Scored[] => some.map((mail) => ({ score: mail[figure], weight: weights.get(mail) ?? 1 }));
  const ham = of('ham');
  const detection = (some: readonly JudgedMail[], figure: Figure): Detection => {
    const positives = scored(some, figure);
    const negatives = scored(ham, figure);
    const share = (labels: readonly Label[]): number => total(some.filter((mail) => labels.includes(mail.label)).map((mail) => ({ weight: weights.get(mail) ?? 1 }))) / Math.max(1e-9, total(positives));
    return {
      mails: some.length, clusters: Math.round(total(positives)), auc: areaUnderCurve(positives, negatives),
      recall: { at0p1: recallAt(0.001, positives, negatives), at0p5: recallAt(0.005, positives, negatives), at1: recallAt(0.01, positives, negatives) },
      decided: share(DECIDED), suspicious: share(['suspicious']),
    };
  };
  const rows = <K extends 'set' | 'language'>(key: K): readonly (Detection & Record<K, string> & { readonly class: MailClass })[] =>
    [...Map.groupBy(mails, (mail) => `${mail.class}\t${mail[key]}`)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, some]) => {
      const first = some[0] as JudgedMail;
      return { ...detection(some, 'unwanted'), [key]: first[key], class: first.class } as never;
    });
  const count = (counted: (some: readonly JudgedMail[]) => number) => ({ phish: counted(of('phish')), spam: counted(of('spam')), ham: counted(ham) });
  const mixed = weighMixture(mails);
  const calibration = (figure: Figure, isTrue: (mail: JudgedMail) => boolean) =>
    calibrationOf(mails.map((mail) => ({ said: mail[figure], isTrue: isTrue(mail), weight: mixed.get(mail) ?? 1 })));
  return {
    schema: 'fuwake/evaluation@1', mails: count((some) => some.length), clusters: count((some) => Math.round(total(scored(some, 'unwanted')))),
    unwanted: detection(of('phish', 'spam'), 'unwanted'), deception: detection(of('phish'), 'deception'),
    calibration: { unwanted: calibration('unwanted', (mail) => mail.class !== 'ham'), deception: calibration('deception', (mail) => mail.class === 'phish') },
    labels: LABELS.map((label) => ({ label, ...count((some) => some.filter((mail) => mail.label === label).length) })),
    bySet: rows('set'), byLanguage: rows('language'),
    worst: [
      ...onePerCluster(ham.toSorted((a, b) => b.unwanted - a.unwanted)).map((mail) => ({ mail, fault: 'false-alarm' as const })),
      ...onePerCluster(of('phish').toSorted((a, b) => a.deception - b.deception)).map((mail) => ({ mail, fault: 'missed' as const })),
    ],
  };
}

/** One over the size of the mail's cluster in its set: a campaign counts once, however many copies a corpus holds. */
export function weighClusters(mails: readonly JudgedMail[]): ReadonlyMap<JudgedMail, number> {
  const sizes = new Map<string, number>();
  const key = (mail: JudgedMail): string => `${mail.set}\t${mail.class}\t${mail.cluster}`;
  for (const mail of mails) sizes.set(key(mail), (sizes.get(key(mail)) ?? 0) + 1);
  return new Map(mails.map((mail) => [mail, 1 / (sizes.get(key(mail)) ?? 1)]));
}

/** The mixture of mails that a figure is a probability in: an unsorted mailbox, of which two thirds are wanted. */
export const MIXTURE: Readonly<Record<MailClass, number>> = { phish: 0.2, spam: 0.14, ham: 0.66 };

/**
 * The mails' weights in {@link MIXTURE}, summing to their number. Within a class a source weighs by the square root of
 * its clusters, so that the largest corpus does not say alone what a phish is.
 */
export function weighMixture(mails: readonly JudgedMail[]): ReadonlyMap<JudgedMail, number> {
  const clusters = weighClusters(mails);
  const sum = (some: readonly JudgedMail[]): number => some.reduce((all, mail) => all + (clusters.get(mail) ?? 1), 0);
  const byClass = [...Map.groupBy(mails, (mail) => mail.class)].map(([kind, some]) => ({ share: MIXTURE[kind], bySet: [...Map.groupBy(some, (mail) => mail.set).values()] }));
  const shares = byClass.reduce((all, { share }) => all + share, 0);
  const weights = new Map<JudgedMail, number>();
  for (const { share, bySet } of byClass) {
    const roots = bySet.reduce((all, some) => all + Math.sqrt(sum(some)), 0);
    for (const some of bySet) {
      const scale = ((share / shares) * mails.length * Math.sqrt(sum(some))) / roots / sum(some);
      for (const mail of some) weights.set(mail, scale * (clusters.get(mail) ?? 1));
    }
  }
  return weights;
}

function onePerCluster(mails: readonly JudgedMail[]): readonly JudgedMail[] {
  const seen = new Set<string>();
  return mails.filter((mail) => !seen.has(mail.cluster) && seen.add(mail.cluster)).slice(0, WORST);
}
