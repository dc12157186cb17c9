import { describe, expect, it } from 'vitest';
import type { Judgement } from './model.ts';
import { isStamped, scoreOf, THRESHOLD } from './score.ts';

const judged = (label: Judgement['label'], unwanted: number): Judgement => ({
  label, unwanted, deception: unwanted, imitated: null, answer: { ja: '', en: '' }, reasons: [], findings: [], notKnown: 0, world: 'offline', version: '0', limits: [],
});
const LABELS = ['phishing', 'fraud', 'malware', 'junk', 'suspicious', 'no-signs', 'insufficient-evidence'] as const;

describe('scoreOf', () => {
  it('lies at or above the threshold exactly when the mail is called spam', () => {
    for (const from of ['phishing', 'suspicious', 'junk'] as const) {
      for (const label of LABELS) {
        for (const unwanted of [0, 0.2, 0.5, 0.7, 1]) {
          const { isSpam, score } = scoreOf(judged(label, unwanted), from);
          expect(score >= THRESHOLD).toBe(isSpam);
          expect(isSpam).toBe(isStamped(label, from));
        }
      }
    }
  });

  it('stamps more the lower the chosen label is, and never what is in order or was not looked at', () => {
    const stamped = (from: 'phishing' | 'suspicious' | 'junk') => LABELS.filter((label) => isStamped(label, from));
    expect(stamped('phishing')).toEqual(['phishing', 'fraud', 'malware']);
    expect(stamped('suspicious')).toEqual(['phishing', 'fraud', 'malware', 'suspicious']);
    expect(stamped('junk')).toEqual(['phishing', 'fraud', 'malware', 'junk', 'suspicious']);
    expect(scoreOf({ label: 'not-checked', why: 'busy' }, 'junk')).toEqual({ isSpam: false, score: 0 });
  });
});
