'use client';

import { useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { Person } from '#components/board/people.ts';
import { callApi } from '#components/entry/call-api.ts';
import { useRole } from '#components/people/use-board-resource.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import { can, mayChangeRole } from '#lib/board/can.ts';
import { roleTitles } from '#lib/board/role-titles.ts';
import type { WorkshopState } from '#lib/workshop/view.ts';
import type { RoomPeople } from './room-people.ts';

type PeopleHereProps = { readonly state: WorkshopState; readonly people: RoomPeople };

/** Everybody at the board now, and who of them helps to run it. */
export function PeopleHere({ state, people }: PeopleHereProps) {
  const { boardId, me } = useOpenBoard();
  const role = useRole();
  const { ask, refusal } = useAsk();
  const [failed, setFailed] = useState<string | null>(null);

  const promote = async ({ id }: Person) => {
    const answer = await callApi('PATCH', `/api/boards/${boardId}/people/${id}`, { role: 'facilitator' });
    setFailed(answer.ok ? null : answer.message);
  };
  return (
    <>
      <ul aria-label="At the board" className="max-h-72 overflow-y-auto overscroll-contain">
        {people.here.map((person) => {
          const { id, name } = person;
          const isLead = id === state.lead;
          return (
            <li key={id} className="flex min-h-10 items-center gap-2 py-1 text-sm">
              <span aria-hidden="true" className="contents">
                <Avatar name={name} colour={person.colour} initials={person.initials} size="small" />
              </span>
              <span className="min-w-0 flex-1 leading-snug">
                <span className="block truncate">
                  {name}
                  {id === me.id && <span className="text-muted"> (you)</span>}
                </span>
                <span className="block text-xs text-muted">
                  {isLead ? 'Leads the workshop' : roleTitles[person.role]}
                </span>
              </span>
              {state.done.includes(id) && (
                <span className="inline-flex items-center gap-1 text-xs font-medium text-ok">
                  <WorkshopIcon name="done" className="size-4" />
                  Done
                </span>
              )}
              {!can(person.role, 'run-workshop') && mayChangeRole(role, person.role, 'facilitator') && (
                <Button variant="outline" size="small" onClick={() => void promote(person)}>
                  Make co-facilitator
                  <span className="sr-only">: {name}</span>
                </Button>
              )}
              {can(person.role, 'run-workshop') && !isLead && (
                <Button
                  variant="outline"
                  size="small"
                  onClick={() => void ask({ type: 'hand-over', to: id })}
                >
                  {id === me.id ? 'Take over' : 'Hand over'}
                  {id !== me.id && <span className="sr-only"> to {name}</span>}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Refusal why={failed ?? refusal} />
    </>
  );
}
