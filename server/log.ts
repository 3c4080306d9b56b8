import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * The process's structured log, a line of JSON each on standard output. What people write, their names, tokens and
 * cookies never go into it; ids, counts, codes and rules do.
 * @param destination where lines go instead of standard output
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
    },
    destination,
  );
}

/** What may be told of an error: databases attach whole rows, parameters and addresses to theirs. */
export type DescribedError = {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
};

/** How deep causes are followed; an error can be its own. */
const MOST_CAUSES = 5;

export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is no error was thrown' };
  const { name, message, stack, cause } = error;
  return {
    type: name || 'Error',
    message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(stack === undefined ? {} : { stack }),
    ...(cause === undefined || depth >= MOST_CAUSES ? {} : { cause: describeError(cause, depth + 1) }),
  };
}
