/** Seconds as people say them, such as `45 s`, `12 min`, `2 min 30 s` or `1 h 5 min`: the two largest parts. */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  // Above an hour nobody counts seconds.
  const minutes = whole < HOUR ? Math.floor(whole / MINUTE) : Math.round(whole / MINUTE);
  const [h, min, s] = [Math.floor(minutes / 60), minutes % 60, whole < HOUR ? whole % MINUTE : 0];
  const parts = [h > 0 && `${h} h`, min > 0 && `${min} min`, s > 0 && `${s} s`].filter(Boolean);
  return parts.join(' ') || '0 s';
}

/** How far what happened is from the plan, both in seconds: `2 min longer`, `40 s shorter` or `on time`. */
export function driftWords(planned: number, actual: number): string {
  const drift = Math.round(actual - planned);
  const size = Math.abs(drift);
  if (size < ON_TIME) return 'on time';
  const amount = durationWords(size < MINUTE ? size : Math.round(size / MINUTE) * MINUTE);
  return `${amount} ${drift > 0 ? 'longer' : 'shorter'}`;
}

/** A duration as a `<time>` element's machine-readable form: seconds after ISO 8601. */
export function isoDuration(seconds: number): string {
  return `PT${Math.max(0, Math.round(seconds))}S`;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds by which nobody would call a step late. */
const ON_TIME = 15;
