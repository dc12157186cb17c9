import { offlineWorld } from '../../src/adapters/offline-world.ts';
import { skipped } from '../../src/base/outcome.ts';
import { readBrandFile } from '../../src/brands/brand-file.ts';
import type { DomainListName } from '../../src/brands/model.ts';
import { openBrandBook } from '../../src/brands/open-brand-book.ts';
import { openDomainLists } from '../../src/brands/open-domain-lists.ts';
import { dissectInStages } from '../../src/dissect.ts';
import type { Stages } from '../../src/dissect.ts';
import type { Outside } from '../../src/evidence/ports.ts';
import type { Weights } from '../../src/verdict/weigh-findings.ts';

/** What crosses into a page: JSON, the mail as one byte a character. */
export interface PageInput {
  readonly mail: string;
  readonly name: string;
  readonly brandFiles: readonly string[];
  readonly lists: Readonly<Record<DomainListName, readonly string[]>>;
  readonly weights: Weights;
}

/** The table of networks is a file, which a page does not have. */
const outside: Outside = { ...offlineWorld, placeOfAddress: () => Promise.resolve(skipped('offline')) };

/** A dissection without anything from outside, the same in Node and in a page. Gives JSON. */
export async function dissectInPage({ mail, name, brandFiles, lists, weights }: PageInput): Promise<string> {
  const stages: Stages = await dissectInStages(Uint8Array.from(mail, (char) => char.charCodeAt(0)), {
    brands: openBrandBook(brandFiles.flatMap(readBrandFile)), lists: openDomainLists(lists), weights, name,
    outside, world: { kind: 'offline', takenAt: null }, authenticate: null, readQrCodes: null, trust: [], known: { sent: [], lists: [] },
    now: '2026-01-01T00:00:00.000Z', version: '0.0.0-test',
  });
  const { message, view, locate } = stages.mail;
  const places = Array.from({ length: Math.min(view.text.length, 400) }, (_, at) => locate({ start: at, end: at + 1 }));
  return JSON.stringify({ message, view, places, dissection: stages.dissection });
}
