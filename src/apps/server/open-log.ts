import type { Workbench } from './context.ts';

/** Structured lines on stderr, one JSON object each. */
export async function openLog(level: string): Promise<Workbench['log']> {
  const { pino } = await import('pino');
  // Synchronous: what was said before a crash has been said.
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
  return (as, fields, message) => { logger[as](fields, message); };
}
