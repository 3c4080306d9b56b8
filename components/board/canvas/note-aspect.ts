import type { NoteId } from '#lib/board/ids.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import type { Peer } from '#lib/sync/presence-store.ts';
import type { Desk } from '#lib/tools/desk.ts';

/** What is true of a note only here and now: none of it is in the document. */
export type NoteAspect = {
  readonly mode: 'resting' | 'selected' | 'editing';
  /** While it is being resized, its rectangle from its block's corner. */
  readonly live: Rect | null;
  readonly peers: readonly PeerMark[];
};

/** A peer who has selected the note, or is writing in it. */
export type PeerMark = {
  readonly clientId: number;
  readonly name: string;
  readonly colour: PaletteColour;
  readonly doing: 'selecting' | 'typing';
};

export const RESTING: NoteAspect = { mode: 'resting', live: null, peers: [] };

/** The aspects of all notes that are not simply at rest. */
export function aspectsOf(
  desk: Desk,
  peers: readonly Peer[],
  live: ReadonlyMap<NoteId, Rect>,
): Map<NoteId, NoteAspect> {
  const aspects = new Map<NoteId, NoteAspect>();
  const amend = (id: NoteId, change: Partial<NoteAspect>) => {
    aspects.set(id, { ...(aspects.get(id) ?? RESTING), ...change });
  };
  for (const id of desk.selection) amend(id, { mode: 'selected' });
  if (desk.editing) amend(desk.editing.id, { mode: 'editing' });
  for (const [id, rect] of live) amend(id, { live: rect });
  for (const { clientId, user, editing, selection } of peers) {
    const mark = (id: NoteId, doing: PeerMark['doing']) => {
      const others = aspects.get(id)?.peers ?? [];
      amend(id, { peers: [...others, { clientId, name: user.name, colour: user.colour, doing }] });
    };
    if (editing) mark(editing, 'typing');
    for (const id of selection) if (id !== editing) mark(id, 'selecting');
  }
  return aspects;
}

export function isSameAspect(a: NoteAspect, b: NoteAspect): boolean {
  return (
    a.mode === b.mode &&
    isSameRect(a.live, b.live) &&
    a.peers.length === b.peers.length &&
    a.peers.every((mark, index) => isSameMark(mark, b.peers[index]))
  );
}

function isSameRect(a: Rect | null, b: Rect | null): boolean {
  return a === b || (!!a && !!b && a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h);
}

function isSameMark(a: PeerMark, b: PeerMark | undefined): boolean {
  return a.clientId === b?.clientId && a.name === b.name && a.colour === b.colour && a.doing === b.doing;
}
