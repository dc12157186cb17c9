import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/no-network.ts'],
    testTimeout: 30_000,
    // The two cores of a small machine; more workers only wait for each other.
    maxWorkers: 2,
  },
});
