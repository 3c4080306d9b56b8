/** Writes moments (milliseconds since 1970) as people in one time zone do. */
export type RecapTimes = {
  /** `Monday 23 November 2026` */
  readonly date: (at: number) => string;
  /** `14:05` */
  readonly clock: (at: number) => string;
  /** `Monday 23 November 2026, 14:05 to 15:30 CET`, with the day of the end when it is another one. */
  readonly span: (from: number, to: number) => string;
};

/** @param zone an IANA time zone that `parseZone` gave */
export function recapTimes(zone: string): RecapTimes {
  const dates = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  });
  const clocks = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const zones = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', timeZoneName: 'short', timeZone: zone });
  const nameOf = (at: number) =>
    zones.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  const date = (at: number) => dates.format(at).replace(',', '');
  const clock = (at: number) => clocks.format(at);
  return {
    date,
    clock,
    span: (from, to) => {
      const end = date(from) === date(to) ? clock(to) : `${date(to)}, ${clock(to)}`;
      return `${date(from)}, ${clock(from)} to ${end} ${nameOf(to)}`;
    },
  };
}

/** The time zone, or UTC for one that is unknown. */
export function parseZone(value: unknown): string {
  if (typeof value !== 'string' || value.length > 64) return UTC;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return UTC;
  }
}

const UTC = 'UTC';
