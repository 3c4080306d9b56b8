'use client';

import { useSyncExternalStore } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useOpenBoard } from './board-context.ts';

/** Faces that fit beside the title; the rest are a number. */
const SHOWN = 5;

/** Who is here now. A press on a person follows their view; another press stops. The last button leads to everyone. */
export function PeopleBar({ onOpenPeople }: { readonly onOpenPeople: () => void }) {
  const { session, follow, me } = useOpenBoard();
  const peers = useSyncExternalStore(
    session.presence.subscribe,
    session.presence.getPeers,
    session.presence.getPeers,
  );
  const followed = useSyncExternalStore(follow.subscribe, follow.get, follow.get);
  const others = peers.filter((peer) => peer.user.id !== me.id || peer.clientId === followed);
  const shown = onePerUser(others);
  return (
    <ul aria-label="People here" className="flex items-center gap-1">
      <li className="rounded-full ring-2 ring-surface">
        <Avatar name={me.name} colour={me.colour} initials={me.initials} />
        <span className="sr-only">(you)</span>
      </li>
      {shown.slice(0, SHOWN).map((peer) => {
        const following = peer.clientId === followed;
        return (
          <li key={peer.clientId}>
            <button
              type="button"
              aria-pressed={following}
              aria-label={`Follow ${peer.user.name}`}
              title={following ? `Following ${peer.user.name}` : `Follow ${peer.user.name}`}
              onClick={() => (following ? follow.stop() : follow.start(peer.clientId))}
              className="block rounded-full ring-2 ring-surface transition-transform hover:z-10 hover:-translate-y-0.5 aria-pressed:ring-accent motion-reduce:transition-none"
            >
              <Avatar name={peer.user.name} colour={peer.user.colour} initials={peer.user.initials} />
            </button>
          </li>
        );
      })}
      {shown.length > SHOWN && (
        <li className="grid size-8 place-items-center rounded-full bg-sunken text-xs font-medium text-muted ring-2 ring-surface">
          +{shown.length - SHOWN}
          <span className="sr-only">more people</span>
        </li>
      )}
      <li>
        <IconButton label="People" icon={<Icon name="people" />} onClick={onOpenPeople} />
      </li>
    </ul>
  );
}

/** A person with several tabs has one face; the tab that is seen first. */
function onePerUser<P extends { readonly user: { readonly id: string } }>(peers: readonly P[]): readonly P[] {
  return Array.from(new Map(peers.toReversed().map((peer) => [peer.user.id, peer])).values()).toReversed();
}
