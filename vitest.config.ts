import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/slowest-first.ts';

/** Rooms whose code touches nothing that is shared, and tests that only have mails dissected: their files need no process each, which would load every rule and brand again. */
const PURE = [
  ...['base', 'brands', 'evaluation', 'evidence', 'files', 'findings', 'message', 'publication', 'report', 'second-reader', 'user-rules', 'verdict', 'workbench'].map((room) => `src/${room}/**/*.test.ts`),
  ...['archives-in-depth', 'article', 'captured-page', 'findings', 'forged-author', 'genuine', 'kagoya', 'links', 'publication-masking', 'qr-codes', 'rewording', 'route', 'route-and-authentication', 'rule-cases', 'several-mails', 'wording'].map((name) => `test/${name}.test.ts`),
];

export default defineConfig({
  test: {
    setupFiles: ['test/no-network.ts'],
    // A test that runs the program a dozen times takes a while where others use the machine too.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for comes; when, is the machine's affair. Its own limit is a second.
    expect: { poll: { timeout: 60_000 } },
    // The two cores of a small machine; more workers only wait for each other.
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    projects: [
      { extends: true, test: { name: 'whole', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], exclude: PURE } },
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
    ],
  },
});
