'use client';

import { memo, useEffect, useRef, useSyncExternalStore } from 'react';
import { CursorArrow } from '#components/ui/icons/canvas-icons.tsx';
import type { PaletteColour } from '#lib/canvas/palette.ts';
import { useScene } from './canvas-context.ts';
import { moveCursors } from './move-cursors.ts';

/** Where the other people point, over everything on the board. */
export function CursorOverlay() {
  const scene = useScene();
  const layer = useRef<HTMLDivElement>(null);
  const { presence } = scene;
  // A text, so that a hundred moving cursors draw nothing again until somebody comes, goes or says something.
  const readRoster = () => rosterOf(presence.getPeers());
  const roster = useSyncExternalStore(presence.subscribe, readRoster, readRoster);

  useEffect(() => (layer.current ? moveCursors(layer.current, scene) : undefined), [scene]);

  return (
    <div ref={layer} className="cursor-overlay" aria-hidden="true">
      {readRosterText(roster).map((owner) => (
        <Cursor key={owner.clientId} {...owner} />
      ))}
    </div>
  );
}

type CursorOwner = {
  readonly clientId: number;
  readonly name: string;
  readonly colour: PaletteColour;
  /** What they say there; empty: nothing. */
  readonly chat: string;
};

const Cursor = memo(function Cursor({ clientId, name, colour, chat }: CursorOwner) {
  const says = chat.trim() !== '';
  return (
    <div
      className="cursor"
      data-cursor-of={clientId}
      data-colour={colour}
      data-says={says || undefined}
      hidden
    >
      <CursorArrow />
      <span className="cursor-name">
        {name}
        {says && <span className="cursor-chat">{chat}</span>}
      </span>
    </div>
  );
});

function rosterOf(peers: ReturnType<ReturnType<typeof useScene>['presence']['getPeers']>): string {
  return JSON.stringify(
    peers.map(({ clientId, user, chat }) => ({ clientId, name: user.name, colour: user.colour, chat })),
  );
}

function readRosterText(roster: string): readonly CursorOwner[] {
  return JSON.parse(roster);
}
