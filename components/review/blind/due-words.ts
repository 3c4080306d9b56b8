/** A moment as people in one time zone write it, such as `Mon 30 Nov, 17:00`; with the year when it is another one. */
export function dueWords(at: number, zone: string, now: number = at): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: zone },
    ...(yearIn(at, zone) === yearIn(now, zone) ? {} : { year: 'numeric' }),
  });
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  return `${day.format(at).replace(',', '')}, ${clock.format(at)}`;
}

const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long until `at`, such as `in 6 days`. Both in milliseconds since 1970. */
export function untilWords(at: number, now: number): string {
  const left = at - now;
  if (left < MINUTE) return 'in less than a minute';
  if (left < HOUR) return words.format(Math.floor(left / MINUTE), 'minute');
  if (left < 2 * DAY) return words.format(Math.floor(left / HOUR), 'hour');
  return words.format(Math.floor(left / DAY), 'day');
}

function yearIn(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: zone }).format(at);
}
