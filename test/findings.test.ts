import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../src/findings/catalogue.ts';
import type { Finding } from '../src/findings/model.ts';
import { runRules } from '../src/findings/run-rules.ts';
import { weighFindings } from '../src/verdict/weigh-findings.ts';
import { shippedOptions } from '../src/index.ts';
import { dissectSample } from './shipped.ts';

describe('the catalogue', () => {
  it('holds every rule file, and each has its page and its cases', () => {
    const files = readdirSync('src/findings/rules').filter((name) => name.endsWith('.ts') && !name.endsWith('.cases.ts')).map((name) => name.slice(0, -3));
    expect(RULES.map((rule) => rule.id).toSorted()).toEqual(files.toSorted());
    expect(readdirSync('docs/rules').map((name) => name.slice(0, -3)).toSorted()).toEqual(files.toSorted());
    for (const rule of RULES) {
      const page = readFileSync(`docs/rules/${rule.id}.md`, 'utf8');
      for (const heading of ['## What it says', '## Fires on', '## Spares']) expect(page).toContain(heading);
      expect(page).toContain(`| viewpoint | ${rule.viewpoint} |`);
      expect(existsSync(`src/findings/rules/${rule.id}.cases.ts`)).toBe(true);
      expect(rule.techniques.every((technique) => /^T\d{4}(?:\.\d{3})?$/.test(technique))).toBe(true);
      for (const text of [rule.title, rule.why]) expect(text.ja !== '' && text.en !== '').toBe(true);
    }
  });
});

describe('findings', () => {
  it('do not depend on the order of the evidence', async () => {
    const { evidence } = await dissectSample('kagoya', 'world');
    const told = (findings: readonly Finding[]) => findings.map((finding) => JSON.stringify(finding)).toSorted();
    const expected = told(runRules(evidence, RULES).findings);
    fc.assert(fc.property(fc.shuffledSubarray([...evidence.observations], { minLength: evidence.observations.length }), (observations) => {
      expect(told(runRules({ ...evidence, observations }, RULES).findings)).toEqual(expected);
    }), { numRuns: 25 });
  });

  it('that incriminate never lower the two figures, and only those that speak for the mail do', async () => {
    const { weights } = shippedOptions();
    const all = (await Promise.all(['kagoya', 'advance-fee-en', 'genuine-reset-en'].map((name) => dissectSample(name, 'world')))).flatMap((stages) => stages.findings);
    fc.assert(fc.property(fc.subarray(all), fc.constantFrom(...all), (some, more) => {
      const before = weighFindings(some, weights);
      const after = weighFindings([...some, more], weights);
      if (more.bearing === 'incriminates') {
        expect(after.deception).toBeGreaterThanOrEqual(before.deception);
        expect(after.unwanted).toBeGreaterThanOrEqual(before.unwanted);
      } else if (more.bearing === 'informs') expect(after).toEqual(before);
      else expect(after.deception).toBeLessThanOrEqual(before.deception);
    }));
  });
});
