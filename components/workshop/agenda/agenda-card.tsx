import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { modeSigns } from '#components/workshop/focus/mode-signs.ts';
import type { PlannedStep } from '#lib/workshop/agendas/ready-agenda.ts';
import { durationWords } from '#lib/workshop/recap-durations.ts';
import { totalSeconds } from './agenda-words.ts';

type AgendaCardProps = {
  readonly title: string;
  readonly description?: string;
  readonly steps: readonly Pick<PlannedStep, 'title' | 'seconds' | 'mode'>[];
  /** What can be done with it. */
  readonly children: React.ReactNode;
};

/** An agenda to choose: what it is for, how long it takes, and its steps on demand. */
export function AgendaCard({ title, description, steps, children }: AgendaCardProps) {
  return (
    <section aria-label={title} className="rounded-card border border-line bg-raised p-3 shadow-card">
      <div className="flex items-baseline justify-between gap-2">
        <h4 className="min-w-0 text-sm font-semibold wrap-anywhere">{title}</h4>
        <span className="shrink-0 text-sm text-muted tabular-nums">{durationWords(totalSeconds(steps))}</span>
      </div>
      {description && <p className="mt-0.5 text-sm text-muted">{description}</p>}
      <details className="mt-1.5 text-sm">
        <summary className="w-max cursor-pointer rounded-control py-0.5 pr-1 text-muted hover:text-ink">
          {steps.length === 1 ? '1 step' : `${steps.length} steps`}
        </summary>
        <ol className="mt-1 grid grid-cols-1 gap-1">
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and titles may be alike
            <li key={index} className="flex items-center gap-2">
              <WorkshopIcon name={modeSigns[step.mode].icon} className="size-4 text-muted" />
              <span className="min-w-0 flex-1 truncate">{step.title}</span>
              <span className="shrink-0 text-xs text-muted tabular-nums">{durationWords(step.seconds)}</span>
            </li>
          ))}
        </ol>
      </details>
      <div className="mt-2 flex items-center gap-1.5">{children}</div>
    </section>
  );
}
