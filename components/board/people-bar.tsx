'use client';

import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import type { UserId } from '#lib/board/ids.ts';
import { useOpenBoard } from './board-context.ts';
import { useFacesShown } from './faces-shown.ts';

const RoomSign = dynamic(() => import('./room-sign.tsx').then((file) => file.RoomSign), {
  loading: () => null,
});

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
  const isRunning = useWorkshop(({ view }) => view?.state.phase.is === 'running');
  const hands = useWorkshop(({ view }) => view?.state.hands ?? noHands);
  const sorted = handsFirst(onePerUser(others), hands);
  const shown = sorted.slice(0, useFacesShown(sorted.length));
  const rest = sorted.length - shown.length;
  return (
    <ul aria-label="People here" className="flex shrink-0 items-center gap-1 max-sm:-space-x-3 max-sm:pr-3">
      {/* On a phone one's own face makes room for somebody else's. */}
      <li className={`relative rounded-full ring-2 ring-surface ${shown.length > 0 ? 'max-sm:sr-only' : ''}`}>
        <Avatar name={me.name} colour={me.colour} initials={me.initials} />
        <span className="sr-only">(you)</span>
        {isRunning && <RoomSign user={me.id} />}
      </li>
      {shown.map((peer) => {
        const following = peer.clientId === followed;
        return (
          <li key={peer.clientId} className="relative">
            <button
              type="button"
              aria-pressed={following}
              title={following ? `Following ${peer.user.name}` : `Follow ${peer.user.name}`}
              onClick={() => (following ? follow.stop() : follow.start(peer.clientId))}
              className="block rounded-full ring-2 ring-surface transition-transform hover:z-10 hover:-translate-y-0.5 aria-pressed:ring-accent motion-reduce:transition-none"
            >
              <span className="sr-only">Follow </span>
              <Avatar name={peer.user.name} colour={peer.user.colour} initials={peer.user.initials} />
            </button>
            {isRunning && <RoomSign user={peer.user.id} />}
          </li>
        );
      })}
      {rest > 0 && (
        <li>
          <button
            type="button"
            title="Everyone on this board"
            onClick={onOpenPeople}
            className="grid size-8 place-items-center rounded-full bg-sunken text-xs font-medium text-muted tabular-nums ring-2 ring-surface hover:text-ink"
          >
            <span>
              +{rest}
              <span className="sr-only"> more {rest === 1 ? 'person' : 'people'}</span>
            </span>
          </button>
        </li>
      )}
      <li className="max-sm:hidden">
        <IconButton label="People" icon={<Icon name="people" />} onClick={onOpenPeople} />
      </li>
    </ul>
  );
}

const noHands: readonly UserId[] = [];

/** Who raised a hand comes before the others, in the order of the hands: among many people they would not be seen. */
function handsFirst<P extends { readonly user: { readonly id: UserId } }>(
  peers: readonly P[],
  hands: readonly UserId[],
): readonly P[] {
  const placeOf = ({ user }: P) => (hands.includes(user.id) ? hands.indexOf(user.id) : hands.length);
  return peers.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** A person with several tabs has one face; the tab that is seen first. */
function onePerUser<P extends { readonly user: { readonly id: string } }>(peers: readonly P[]): readonly P[] {
  return Array.from(new Map(peers.toReversed().map((peer) => [peer.user.id, peer])).values()).toReversed();
}
