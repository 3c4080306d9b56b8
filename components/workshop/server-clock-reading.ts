/** What one knows of the server's clock. All times are milliseconds; local ones are counted from anywhere. */
export type ClockReading = {
  /** The server's clock less the local one. */
  readonly offset: number;
  /** How far the offset may be from the truth. */
  readonly error: number;
  /** Local time. */
  readonly at: number;
};

/** A question about the time: the answer was written somewhere between the two local moments. */
export type ClockSample = {
  readonly sentAt: number;
  readonly serverNow: number;
  readonly receivedAt: number;
};

/** As much as two clocks may part, in milliseconds for each millisecond. */
const DRIFT = 0.0002;

/**
 * The reading after one more sample. The shorter the way there and back, the better a sample is, and what was read
 * long ago counts for less. When the two contradict each other, one of the clocks was set or stood still: then the
 * new one is right.
 */
export function afterSample(
  reading: ClockReading | null,
  { sentAt, serverNow, receivedAt }: ClockSample,
): ClockReading | null {
  const error = (receivedAt - sentAt) / 2;
  if (!(error >= 0)) return reading;
  const sample = { offset: serverNow + error - receivedAt, error, at: receivedAt };
  if (!reading) return sample;
  const known = errorAt(reading, receivedAt);
  const contradicts = Math.abs(sample.offset - reading.offset) > known + error;
  return contradicts || error <= known ? sample : reading;
}

/**
 * The reading after the server said that it is `serverNow`, any time before `receivedAt`: its clock cannot be behind
 * that.
 */
export function afterHint(
  reading: ClockReading | null,
  { serverNow, receivedAt }: Pick<ClockSample, 'serverNow' | 'receivedAt'>,
): ClockReading {
  const least = serverNow - receivedAt;
  if (!reading) return { offset: least, error: Number.POSITIVE_INFINITY, at: receivedAt };
  if (reading.offset >= least) return reading;
  const isWrong = least - reading.offset > errorAt(reading, receivedAt);
  return isWrong
    ? { offset: least, error: Number.POSITIVE_INFINITY, at: receivedAt }
    : { ...reading, offset: least };
}

function errorAt({ error, at }: ClockReading, now: number): number {
  return error + Math.max(0, now - at) * DRIFT;
}
