/** Resolves when the process is asked to stop; a second signal stops it at once, as ever. */
export const untilStopped = (): Promise<void> => new Promise((done) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => done());
});
