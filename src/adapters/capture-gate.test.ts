import { describe, expect, it } from 'vitest';
import { absent, failed, found } from '../base/outcome.ts';
import { liveUrl } from '../base/url.ts';
import { leaveToOpen } from './capture-gate.ts';
import type { CaptureGate } from './capture-gate.ts';

const page = liveUrl('http://login.zoo.example/');
const listed = (threat: string): CaptureGate['askFirst'] => async () => found({ value: { list: 'Google Safe Browsing', threat }, source: 'Google Safe Browsing', takenAt: null });
const leave = (gate: Partial<CaptureGate>) => leaveToOpen(page, { tlp: 'green', askFirst: null, isOpenedAnyway: false, ...gate });

describe('before a page is opened', () => {
  it('asks Safe Browsing first, and keeps what it says', async () => {
    expect(await leave({ askFirst: async () => absent })).toEqual({ may: true, listedAs: null });
    expect(await leave({ askFirst: listed('SOCIAL_ENGINEERING') })).toEqual({ may: true, listedAs: 'SOCIAL_ENGINEERING' });
    expect(await leave({})).toEqual({ may: true, listedAs: null });
  });

  it('stays closed for malware and for silence, unless the user says otherwise', async () => {
    const silent = async () => failed('temperror', 'timeout', 'no answer');
    expect(await leave({ askFirst: listed('MALWARE') })).toMatchObject({ may: false, why: { code: 'listed' } });
    expect(await leave({ askFirst: silent })).toMatchObject({ may: false, why: { code: 'not-asked' } });
    expect(await leave({ askFirst: listed('MALWARE'), isOpenedAnyway: true })).toEqual({ may: true, listedAs: 'MALWARE' });
    expect(await leave({ askFirst: silent, isOpenedAnyway: true })).toEqual({ may: true, listedAs: null });
  });

  it('opens nothing of a case that may not be told', async () => {
    let asked = 0;
    const ask = async () => { asked += 1; return absent; };
    for (const tlp of ['amber+strict', 'red'] as const) expect(await leave({ tlp, askFirst: ask, isOpenedAnyway: true })).toMatchObject({ may: false, why: { kind: 'skipped', reason: 'not-shared' } });
    expect(asked).toBe(0);
  });
});
