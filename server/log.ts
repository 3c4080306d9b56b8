import { type Logger, pino } from 'pino';

/**
 * The process's structured log, a line of JSON each on standard output. What people write, their names, tokens and
 * cookies never go into it; ids, counts, codes and rules do.
 */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
