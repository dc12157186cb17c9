import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dissectFixed } from './shipped.ts';

const NAMES = readdirSync('samples/genuine').filter((name) => name.endsWith('.eml'));

/** Orders, parcels, resets, banks, cards, tax, rail, school, newsletters, invoices: what a tool that cries wolf would hit. */
describe('genuine transactional mail, offline', () => {
  it('is there: sixty mails in two languages', () => {
    expect(NAMES.filter((name) => name.startsWith('ja-'))).toHaveLength(30);
    expect(NAMES.filter((name) => name.startsWith('en-'))).toHaveLength(30);
  });

  it.each(NAMES)('%s is called nothing worse than suspicious', async (name) => {
    const { verdict } = (await dissectFixed(readFileSync(`samples/genuine/${name}`), name)).dissection;
    expect(['suspicious', 'insufficient-evidence', 'no-signs']).toContain(verdict.label);
  });

  it.each(['en-reset-club', 'en-verify-forum'])('%s: a small house that asks its own members to confirm is a note', async (name) => {
    const { findings } = await dissectFixed(readFileSync(`samples/genuine/${name}.eml`), `${name}.eml`);
    expect(findings.filter((finding) => finding.rule === 'pretext-identity-check').map((finding) => finding.severity)).toEqual(['note']);
  });

  it('is called suspicious seldom', async () => {
    const labels = await Promise.all(NAMES.map(async (name) => (await dissectFixed(readFileSync(`samples/genuine/${name}`), name)).dissection.verdict.label));
    expect(labels.filter((label) => label === 'suspicious').length).toBeLessThanOrEqual(3);
  });
});
