import type { WorkshopIconName } from '#components/ui/icons/workshop-icons.tsx';
import type { ClockReading } from './use-clock.ts';

/** Ink and paper of a clock. */
export function clockColours({ is, stage }: Pick<ClockReading, 'is' | 'stage'>): string {
  if (is === 'paused') return 'bg-sunken text-muted';
  switch (stage) {
    case 'plenty':
      return 'bg-sunken text-ink';
    case 'last-minute':
      return 'bg-[color-mix(in_oklab,var(--warn)_10%,var(--surface))] text-warn';
    case 'over':
      return 'bg-danger-soft text-danger';
    default:
      return stage satisfies never;
  }
}

/** A shape of its own for each, beside the colour. */
export function clockIcon({ is, stage }: Pick<ClockReading, 'is' | 'stage'>): WorkshopIconName {
  if (is === 'paused') return 'pause';
  switch (stage) {
    case 'plenty':
      return 'clock';
    case 'last-minute':
      return 'last-minute';
    case 'over':
      return 'over';
    default:
      return stage satisfies never;
  }
}
