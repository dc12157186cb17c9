import { sharedFileTools } from './adapters/file-tools/file-tools.ts';
import { authenticateWithMailauth } from './adapters/mailauth.ts';
import { offlineWorld } from './adapters/offline-world.ts';
import { openRecordedWorld } from './adapters/recorded-world.ts';
import { sha256 } from './adapters/sha256.ts';
import { readShippedData } from './adapters/shipped-data.ts';
import { readQrCodesWithZxing } from './adapters/zxing.ts';
import type { DissectOptions } from './dissect.ts';

export { dissect, dissectEach, dissectInStages } from './dissect.ts';
export type { DissectOptions, Stages } from './dissect.ts';
export type { Dissection } from './report/model.ts';
export { openRecordedWorld } from './adapters/recorded-world.ts';
export { ConfigError, LimitError, NoMailError } from './base/errors.ts';

/** What a caller may choose; everything else has a default. */
export interface Choices extends Partial<Omit<DissectOptions, 'world'>> {
  /** The JSON of a recorded world; without one, every look-up is skipped. */
  readonly recordedWorld?: string;
}

/** The options of a dissection with the data that comes with fuwake: offline, or in the recorded world that is given. */
export function shippedOptions({ recordedWorld, ...choices }: Choices = {}): DissectOptions {
  const recorded = recordedWorld === undefined ? null : openRecordedWorld(recordedWorld);
  return {
    ...readShippedData(), outside: recorded?.outside ?? offlineWorld,
    world: recorded === null ? { kind: 'offline', takenAt: null } : { kind: 'recorded', takenAt: recorded.takenAt },
    authenticate: authenticateWithMailauth, readQrCodes: readQrCodesWithZxing, fileTools: sharedFileTools(), sha256, trust: [], known: { sent: [], lists: [] }, name: null, now: new Date().toISOString(), ...choices,
  };
}
