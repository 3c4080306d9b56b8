import type { ClockReading } from './use-clock.ts';

/** What a clock says beside its digits, so that its colour is not the only sign. */
export function stageWords({ is, stage }: Pick<ClockReading, 'is' | 'stage'>): string {
  if (is === 'paused') return 'Paused';
  switch (stage) {
    case 'plenty':
      return 'left';
    case 'last-minute':
      return 'Last minute';
    case 'over':
      return 'Time is up';
    default:
      return stage satisfies never;
  }
}

/** Whole seconds as they are spoken, such as `12 minutes left`: seconds only count in the last minute. */
export function spokenTime(seconds: number): string {
  if (seconds <= 0) {
    const over = Math.floor(-seconds / 60);
    return over === 0 ? 'Time is up' : `${count(over, 'minute')} over time`;
  }
  if (seconds <= 60) return `${count(seconds, 'second')} left`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${count(minutes, 'minute')} left`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${count(hours, 'hour')}${rest > 0 ? ` ${count(rest, 'minute')}` : ''} left`;
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
