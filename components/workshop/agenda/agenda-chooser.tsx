'use client';

import { useState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import type { PlannedStep } from '#lib/workshop/agendas/ready-agenda.ts';
import { readyAgendas } from '#lib/workshop/ready-agendas.ts';
import { AgendaCard } from './agenda-card.tsx';
import type { OwnAgenda } from './parse-own-agendas.ts';
import { useOwnAgendas } from './use-own-agendas.ts';

type AgendaChooserProps = {
  readonly onUse: (agenda: { readonly title: string; readonly steps: readonly PlannedStep[] }) => void;
};

/** The agendas to start from: those that come with Ninefold, and this person's own. */
export function AgendaChooser({ onUse }: AgendaChooserProps) {
  return (
    <div className="grid grid-cols-1 gap-2">
      {readyAgendas.map(({ key, ...agenda }) => (
        <AgendaCard key={key} {...agenda}>
          <UseButton title={agenda.title} onUse={() => onUse(agenda)} />
        </AgendaCard>
      ))}
      <OwnAgendaList onUse={onUse} />
    </div>
  );
}

function OwnAgendaList({ onUse }: AgendaChooserProps) {
  const { list, reload } = useOwnAgendas();
  const [said, setSaid] = useState<string | null>(null);
  if (list.is === 'loading') return null;
  if (list.is === 'failed')
    return <Refusal why="Your own agendas could not be loaded. Please try again in a moment." />;
  if (list.data.length === 0) return null;

  const remove = async ({ id }: OwnAgenda) => {
    const answer = await callApi('DELETE', `/api/agendas/${id}`);
    setSaid(answer.ok ? null : answer.message);
    await reload();
  };
  return (
    <section aria-labelledby="own-agendas" className="mt-2 grid grid-cols-1 gap-2">
      <h4 id="own-agendas" className="text-sm font-semibold">
        Your templates
      </h4>
      {list.data.map((agenda) => (
        <AgendaCard key={agenda.id} title={agenda.title} steps={agenda.steps}>
          <UseButton title={agenda.title} onUse={() => onUse(agenda)} />
          <DeleteButton title={agenda.title} onDelete={() => remove(agenda)} />
        </AgendaCard>
      ))}
      <Refusal why={said} />
    </section>
  );
}

function UseButton({ title, onUse }: { readonly title: string; readonly onUse: () => void }) {
  return (
    <Button variant="outline" size="small" onClick={onUse}>
      Use this agenda
      <span className="sr-only">: {title}</span>
    </Button>
  );
}

/** Asks once more: what is deleted does not come back. */
function DeleteButton({
  title,
  onDelete,
}: {
  readonly title: string;
  readonly onDelete: () => Promise<void>;
}) {
  const [isAsking, setAsking] = useState(false);
  return (
    <span className="flex gap-1.5">
      {isAsking ? (
        <>
          <Button variant="danger" size="small" autoFocus onClick={() => void onDelete()}>
            Delete
          </Button>
          <Button variant="quiet" size="small" onClick={() => setAsking(false)}>
            Keep
          </Button>
        </>
      ) : (
        <IconButton
          label={`Delete “${title}”`}
          icon={<Icon name="trash" className="size-4.5" />}
          onClick={() => setAsking(true)}
          data-focus-home
        />
      )}
    </span>
  );
}
