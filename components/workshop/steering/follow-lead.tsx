'use client';

import { useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { useWorkshop } from '#components/workshop/use-workshop.ts';

/** Keeps my view on what the leading facilitator sees, for as long as I want; only while they are here. */
export function FollowLead() {
  const { session, follow, me } = useOpenBoard();
  const lead = useWorkshop(({ view }) => view?.state.lead ?? null);
  const { subscribe, getPeers } = session.presence;
  const readTab = () => getPeers().find(({ user }) => user.id === lead)?.clientId ?? null;
  const tab = useSyncExternalStore(subscribe, readTab, readTab);
  const followed = useSyncExternalStore(follow.subscribe, follow.get, follow.get);
  if (tab === null || lead === me.id) return null;
  const isFollowing = followed === tab;
  return (
    <IconButton
      label="Follow the facilitator"
      pressed={isFollowing}
      icon={<BoardIcon name="follow" className="size-4.5" />}
      onClick={() => (isFollowing ? follow.stop() : follow.start(tab))}
      className="size-8"
    />
  );
}
