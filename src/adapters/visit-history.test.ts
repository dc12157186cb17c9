import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hrefOf, liveUrl } from '../base/url.ts';
import type { PageState } from '../evidence/model.ts';
import { addressOf, addVisit, historyWords, isAlive, readVisits, rowOf } from './visit-history.ts';

const view = (state: PageState) => ({ state, finalUrl: liveUrl('http://login.zoo.example/'), title: 'Login' });
const row = (takenAt: string, ...states: readonly PageState[]) => rowOf({ takenAt, views: states.map(view) });

describe('looks at one page over time', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'fuwake-visits-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  it('a page that lives for one visitor lives', () => {
    expect(isAlive(row('2026-01-01T00:00:00Z', 'not-found', 'ok', 'dead'))).toBe(true);
    expect(isAlive(row('2026-01-01T00:00:00Z', 'not-found', 'suspended'))).toBe(false);
  });

  it('tells since when it lives and since when it is gone, and that it came back', () => {
    addVisit(folder, row('2026-01-01T00:00:00Z', 'ok'));
    addVisit(folder, row('2026-01-02T00:00:00Z', 'captcha'));
    addVisit(folder, row('2026-01-03T00:00:00Z', 'suspended'));
    addVisit(folder, row('2026-01-04T00:00:00Z', 'dead'));
    expect(historyWords(readVisits(folder), 'en')).toBe('alive from 2026-01-01T00:00:00Z to 2026-01-02T00:00:00Z; gone at 2026-01-03T00:00:00Z (suspended)');
    addVisit(folder, row('2026-01-05T00:00:00Z', 'ok'));
    expect(historyWords(readVisits(folder), 'ja')).toBe('生存: 2026-01-01T00:00:00Z から 2026-01-05T00:00:00Z まで確認');
    expect(statSync(join(folder, 'visits.jsonl')).mode & 0o077).toBe(0);
  });

  it('knows the page and the first look of a case', () => {
    const answer = { kind: 'found', value: { value: { views: [view('ok')] }, source: 'Chromium', takenAt: '2026-01-01T00:00:00Z' } };
    writeFileSync(join(folder, 'world.json'), JSON.stringify({ schema: 'fuwake/world@1', asked: { 'dns A x.example': {}, 'capture http //login.zoo.example/in?a=b': answer } }));
    const url = addressOf(folder);
    expect(url === null ? null : hrefOf(url)).toBe('http://login.zoo.example/in?a=b');
    addVisit(folder, row('2026-01-02T00:00:00Z', 'dead'));
    expect(readVisits(folder).map(({ takenAt, state }) => `${takenAt} ${state}`)).toEqual(['2026-01-01T00:00:00Z ok', '2026-01-02T00:00:00Z dead']);
  });

  it('lines that are none do not count, and a folder without a page has none', () => {
    writeFileSync(join(folder, 'visits.jsonl'), 'nonsense\n{"takenAt":1}\n{"takenAt":"2026-01-01T00:00:00Z","state":"ok"}\n');
    expect(readVisits(folder)).toHaveLength(1);
    expect(addressOf(folder)).toBeNull();
  });
});
