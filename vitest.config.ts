import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/slowest-first.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/no-network.ts'],
    // A test that runs the program a dozen times takes a while where others use the machine too.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for comes; when, is the machine's affair. Its own limit is a second.
    expect: { poll: { timeout: 60_000 } },
    // The two cores of a small machine; more workers only wait for each other.
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
  },
});
