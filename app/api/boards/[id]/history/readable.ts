import type { Services } from '#server/services.ts';
import { Refusal } from '../../../refusal.ts';

/**
 * What was read of a board's past.
 * @throws {Refusal} `history-damaged` when rows that it needs are missing or are not what was written
 */
export async function readable<T>({ log }: Pick<Services, 'log'>, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    // By its name: the process that keeps the log has a copy of its own of everything that pages use.
    if (!(error instanceof Error && error.name === 'DamagedDocError')) throw error;
    log.error({ err: error }, 'a part of a log is damaged');
    throw new Refusal('history-damaged');
  }
}
