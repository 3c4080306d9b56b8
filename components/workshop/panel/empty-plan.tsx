'use client';

import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { AgendaChooser } from '#components/workshop/agenda/agenda-chooser.tsx';
import { newStepId } from '#components/workshop/agenda/new-step.ts';
import { useAsk } from '#components/workshop/use-ask.ts';
import { firstCanvas } from '#lib/workshop/agendas/first-canvas.ts';
import { agendaFrom } from '#lib/workshop/agendas/ready-agenda.ts';

/** Where a workshop begins: an agenda to choose, or one of one's own to write. */
export function EmptyPlan({ onBuild }: { readonly onBuild: () => void }) {
  const { ask, refusal } = useAsk();
  const startAtOnce = async () => {
    if (await ask({ type: 'use-agenda', steps: agendaFrom(firstCanvas, newStepId) }))
      await ask({ type: 'start' });
  };
  return (
    <div className="px-4 pb-6">
      <h3 tabIndex={-1} data-focus-home className="sr-only">
        Choose an agenda
      </h3>
      <p className="mb-3 text-sm text-muted">
        Lead everyone through timed steps: write alone or together, reveal, vote and talk. Choose an agenda;
        you can change every step of it.
      </p>
      <div className="mb-4">
        <Button
          variant="primary"
          className="w-full"
          aria-describedby="quick-start"
          icon={<WorkshopIcon name="play" className="size-4.5" />}
          onClick={() => void startAtOnce()}
        >
          Start workshop
        </Button>
        <p id="quick-start" className="mt-1 text-center text-sm text-muted">
          at once, with “{firstCanvas.title}”
        </p>
      </div>
      <AgendaChooser
        onUse={(chosen) => void ask({ type: 'use-agenda', steps: agendaFrom(chosen, newStepId) })}
      />
      <Refusal why={refusal} />
      <Button
        variant="quiet"
        size="small"
        className="mt-2 -ml-2"
        icon={<Icon name="plus" className="size-4" />}
        onClick={onBuild}
      >
        Build an agenda of your own
      </Button>
    </div>
  );
}
