import type { Workshop } from './workshop.ts';

export type RunningWorkshop = Workshop & {
  readonly phase: Extract<Workshop['phase'], { readonly is: 'running' }>;
};

export function isRunning(workshop: Workshop): workshop is RunningWorkshop {
  return workshop.phase.is === 'running';
}

/** Why what needs a run is refused. */
export function notRunning({ phase }: Workshop): 'not-running' | 'has-ended' {
  return phase.is === 'ended' ? 'has-ended' : 'not-running';
}
