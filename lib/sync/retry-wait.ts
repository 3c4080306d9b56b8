/** The longest wait between two attempts to reconnect, in milliseconds. */
export const LONGEST_WAIT = 3_500;

const FIRST_WAIT = 200;

/**
 * How long to wait after so many failed attempts in a row, in milliseconds: longer each time, and between half and
 * all of that by chance, so that a crowd that was cut off together does not come back together.
 * @param random from 0 up to, not including, 1
 */
export function retryWait(failures: number, random: number): number {
  const most = Math.min(FIRST_WAIT * 2 ** Math.max(0, failures), LONGEST_WAIT);
  return most * (0.5 + random / 2);
}
