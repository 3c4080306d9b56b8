'use client';

import { useRole } from '#components/people/use-board-resource.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { mayGrant } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { roleTitles } from '#lib/board/role-titles.ts';
import { InviteLink, type InviteRole } from './invite-link.tsx';
import type { Person } from './people.ts';

type ShareDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onOpenPeople: () => void;
  readonly boardId: BoardId;
  readonly me: Person;
  readonly people: readonly Person[];
};

const offers: readonly { role: InviteRole; title: string; text: string }[] = [
  { role: 'editor', title: 'Can edit', text: 'Whoever has this link writes on the board with you.' },
  { role: 'viewer', title: 'Can view', text: 'Whoever has this link follows live and changes nothing.' },
];

/** Links to hand out, and who is on the board already. */
export function ShareDialog({ open, onClose, onOpenPeople, boardId, me, people }: ShareDialogProps) {
  const myRole = useRole();
  return (
    <Dialog open={open} onClose={onClose} title="Share this board">
      <div className="grid gap-3">
        {offers
          .filter(({ role }) => mayGrant(myRole, role))
          .map((offer) => (
            <InviteLink key={offer.role} boardId={boardId} {...offer} />
          ))}
      </div>
      <h3 className="mt-6 mb-2 text-sm font-semibold">
        {people.length === 1 ? 'On this board: only you' : `On this board: ${people.length} people`}
      </h3>
      <ul className="-mx-2 max-h-56 overflow-y-auto">
        {people.map(({ id, name, colour, role }) => (
          <li key={id} className="flex items-center gap-3 rounded-control px-2 py-1.5">
            <span aria-hidden="true" className="contents">
              <Avatar name={name} colour={colour} />
            </span>
            <span className="min-w-0 flex-1 truncate">
              {name}
              {id === me.id && <span className="text-muted"> (you)</span>}
            </span>
            <span className="text-sm text-muted">{roleTitles[role]}</span>
          </li>
        ))}
      </ul>
      <Button variant="outline" className="mt-4 w-full" icon={<Icon name="people" />} onClick={onOpenPeople}>
        People and links
      </Button>
    </Dialog>
  );
}
