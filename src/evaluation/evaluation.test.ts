import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighFindings } from '../verdict/weigh-findings.ts';
import { calibrationOf } from './calibrate.ts';
import { evaluateMails, MIXTURE, weighClusters, weighMixture } from './evaluate-mails.ts';
import { fitWeights, PRIOR } from './fit-weights.ts';
import { leaveOneOut } from './leave-one-out.ts';
import type { JudgedMail, Sign } from './model.ts';
import { areaUnderCurve, recallAt, thresholdAt } from './roc.ts';
import { sketchText } from './sketch-text.ts';

const one = (score: number) => ({ score, weight: 1 });
const sign = (rule: string, more: Partial<Sign> = {}): Sign => ({ rule, viewpoint: 'link', severity: 'medium', bearing: 'incriminates', shows: null, ...more });
let serial = 0;
const mail = (kind: JudgedMail['class'], set: string, signs: readonly Sign[], more: Partial<JudgedMail> = {}): JudgedMail => {
  serial += 1;
  return { file: `${serial}`, set, class: kind, language: 'en', cluster: `${serial}`, unwanted: 0.5, deception: 0.5, label: 'no-signs', imitated: null, signs, reasons: [], ...more };
};
const many = (count: number, make: () => JudgedMail): JudgedMail[] => Array.from({ length: count }, make);

describe('recall at a share of false positives', () => {
  it('sets the threshold above a tie that does not fit under the share', () => {
    const negatives = [...Array.from({ length: 98 }, () => one(0.1)), one(0.5), one(0.5)];
    expect(thresholdAt(0.01, negatives)).toBe(0.5);
    expect(thresholdAt(0.02, negatives)).toBe(0.1);
    expect(recallAt(0.01, [one(0.5), one(0.6)], negatives)).toBe(0.5);
    expect(recallAt(0.01, [], negatives)).toBeNull();
  });

  it('is a half of the area for a score that says nothing, and all of it for one that says everything', () => {
    expect(areaUnderCurve([one(1), one(1)], [one(1)])).toBe(0.5);
    expect(areaUnderCurve([one(2), one(3)], [one(1)])).toBe(1);
    expect(areaUnderCurve([one(1)], [one(2)])).toBe(0);
  });
});

describe('calibration', () => {
  it('is perfect where eight in ten of those said to be 0.8 are true, and off by the difference elsewhere', () => {
    const judged = (said: number, truths: number) => Array.from({ length: 10 }, (_, at) => ({ said, isTrue: at < truths, weight: 1 }));
    expect(calibrationOf(judged(0.8, 8)).ece).toBeCloseTo(0, 10);
    expect(calibrationOf(judged(0.8, 3)).ece).toBeCloseTo(0.5, 10);
  });
});

describe('near-duplicates', () => {
  const text = 'Dear customer, your parcel is held at our depot because the address could not be read. Please confirm the delivery.';
  it('share a name whatever names, numbers and addresses stand in them', () => {
    expect(sketchText(`${text} No. 1234 https://a.example/x`, 'a')).toBe(sketchText(`${text} No. 99 https://b.example/y`, 'b'));
    expect(sketchText(text, 'a')).not.toBe(sketchText('The meeting of the parents of class four is on Monday in the large hall of the school.', 'b'));
  });

  it('count once, and mails without text stay apart', () => {
    const copies = many(4, () => mail('phish', 'p', [], { cluster: 'same' }));
    expect([...weighClusters(copies).values()]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(sketchText('', 'a')).not.toBe(sketchText('', 'b'));
  });

  it('leave its share of the mixture to ham however many phish there are', () => {
    const mails = [...many(90, () => mail('phish', 'p', [])), ...many(10, () => mail('ham', 'h', []))];
    const weights = weighMixture(mails);
    const ham = mails.filter((one) => one.class === 'ham').reduce((sum, one) => sum + (weights.get(one) ?? 0), 0);
    expect(ham / 100).toBeCloseTo(MIXTURE.ham / (MIXTURE.ham + MIXTURE.phish), 6);
  });
});

describe('learning', () => {
  const corpus = [
    ...many(60, () => mail('phish', 'p1', [sign('bad'), sign('habit', { viewpoint: 'wording' })])),
    ...many(60, () => mail('phish', 'p2', [sign('bad')])),
    ...many(100, () => mail('ham', 'h1', [sign('habit', { viewpoint: 'wording' })])),
    ...many(100, () => mail('ham', 'h2', [])),
  ];

  it('finds what tells the classes apart, and that a habit of both does not', () => {
    const weights = fitWeights(corpus);
    expect(weights.byRule['bad']?.unwanted).toBeGreaterThan(2);
    expect(weights.byRule['habit']?.unwanted).toBeLessThan(PRIOR.incriminates.unwanted);
  });

  it('gives the same weights for the same mails', () => expect(fitWeights(corpus)).toEqual(fitWeights([...corpus])));

  it('never lets an incriminating finding lower a figure, even one that only ham has', () => {
    const weights = fitWeights([...corpus, ...many(50, () => mail('ham', 'h1', [sign('of-ham')]))]);
    fc.assert(fc.property(fc.subarray(['bad', 'habit', 'of-ham', 'never-seen']), fc.constantFrom('bad', 'habit', 'of-ham', 'never-seen'), (rules, more) => {
      const before = weighFindings(rules.map((rule) => sign(rule)), weights);
      const after = weighFindings([...rules, more].map((rule) => sign(rule)), weights);
      expect(after.unwanted).toBeGreaterThanOrEqual(before.unwanted);
      expect(after.deception).toBeGreaterThanOrEqual(before.deception);
    }));
  });

  it('scores a held-out source without what only that source could teach', () => {
    const odd = many(20, () => mail('phish', 'odd', [sign('only-here', { severity: 'low' })]));
    const score = (mails: readonly JudgedMail[]) => mails.find((one) => one.set === 'odd')?.unwanted ?? 0;
    const seen = fitWeights([...corpus, ...odd]);
    expect(score(leaveOneOut([...corpus, ...odd]))).toBeLessThan(weighFindings(odd[0]?.signs ?? [], seen).unwanted);
  });
});

describe('an evaluation', () => {
  it('counts, ranks and names the worst of both faults', () => {
    const mails = [
      mail('phish', 'p', [], { unwanted: 0.9, deception: 0.9, label: 'phishing' }), mail('phish', 'p', [], { unwanted: 0.1, deception: 0.1 }),
      mail('ham', 'h', [], { unwanted: 0.05, deception: 0.05 }), mail('ham', 'h', [], { unwanted: 0.6, deception: 0.2, label: 'suspicious' }),
    ];
    const evaluation = evaluateMails(mails);
    expect(evaluation.mails).toEqual({ phish: 2, spam: 0, ham: 2 });
    expect(evaluation.unwanted.auc).toBe(0.75);
    expect(evaluation.unwanted.decided).toBe(0.5);
    expect(evaluation.labels.find((row) => row.label === 'suspicious')).toEqual({ label: 'suspicious', phish: 0, spam: 0, ham: 1 });
    expect(evaluation.worst.filter((one) => one.fault === 'false-alarm')[0]?.mail.unwanted).toBe(0.6);
    expect(evaluation.worst.filter((one) => one.fault === 'missed')[0]?.mail.deception).toBe(0.1);
  });
});
