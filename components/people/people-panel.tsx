'use client';

import { useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { Person } from '#components/board/people.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { can } from '#lib/board/can.ts';
import { ActivityLog } from './activity-log.tsx';
import { LinkList } from './link-list.tsx';
import { LobbyPart } from './lobby-part.tsx';
import { MemberList } from './member-list.tsx';
import { useRole } from './use-board-resource.ts';

type PeoplePanelProps = { readonly people: readonly Person[]; readonly onClose: () => void };

type View = 'members' | 'links' | 'activity';

const titles: Readonly<Record<View, string>> = {
  members: 'Members',
  links: 'Links',
  activity: 'Activity',
};

/** Who is on the board and as what, the links that lead to it, and what happened to both. */
export function PeoplePanel({ people, onClose }: PeoplePanelProps) {
  const { me } = useOpenBoard();
  const role = useRole();
  const [chosen, setView] = useState<View>('members');
  const views: readonly View[] = [
    'members',
    ...(can(role, 'invite-people') ? (['links'] as const) : []),
    ...(can(role, 'read-audit') ? (['activity'] as const) : []),
  ];
  // A role that was lowered takes its views along.
  const view = views.includes(chosen) ? chosen : 'members';
  return (
    <Dialog open onClose={onClose} title="People">
      {views.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons
        <div role="group" aria-label="What to see" className="mb-4 flex gap-1 rounded-control bg-sunken p-1">
          {views.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === view}
              onClick={() => setView(each)}
              className="h-8 flex-1 rounded-control text-sm font-medium text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card"
            >
              {titles[each]}
            </button>
          ))}
        </div>
      )}
      {view === 'members' && (
        <>
          {can(role, 'admit-people') && <LobbyPart />}
          <MemberList people={people} me={me.id} role={role} />
        </>
      )}
      {view === 'links' && <LinkList role={role} />}
      {view === 'activity' && <ActivityLog />}
    </Dialog>
  );
}
