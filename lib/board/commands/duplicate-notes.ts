import type { CanvasLayout } from '../../canvas/layout.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { LinkId, NoteId } from '../ids.ts';
import { MAX_LINKS, MAX_NOTES } from '../limits.ts';
import type { Note, Place } from '../note.ts';
import { landNotes } from './land-notes.ts';
import { type NoteSource, newNote } from './new-note.ts';
import { placeNotes } from './place-notes.ts';
import { notesOf, stackOf } from './stacking.ts';

/**
 * Copies notes, with the links among them, to `by` board units away; without `by`, to the first free places of
 * their blocks. As many as the board has room for, the lowest in the stack first.
 */
export function duplicateNotes(
  board: Board,
  layout: CanvasLayout,
  source: NoteSource & { readonly newLinkId: () => LinkId },
  ids: Iterable<NoteId>,
  by: { readonly dx: number; readonly dy: number } | null,
): { readonly changes: readonly Change[]; readonly leftOut: number } {
  const chosen = notesOf(board, ids);
  const originals = chosen.slice(0, Math.max(0, MAX_NOTES - board.notes.size));
  const places = by ? landNotes(board, layout, originals, by) : freePlaces(board, layout, originals);
  const copyOf = new Map<NoteId, NoteId>();
  const notes = originals.flatMap((original, index): Change[] => {
    const at = places[index];
    if (!at) return [];
    const note = newNote(source, at, original);
    copyOf.set(original.id, note.id);
    return [{ type: 'add-note', note }];
  });
  return {
    changes: [...notes, ...copyLinks(board, copyOf, source.newLinkId)],
    leftOut: chosen.length - originals.length,
  };
}

function freePlaces(board: Board, layout: CanvasLayout, originals: readonly Note[]): readonly Place[] {
  const places: Place[] = [];
  for (const block of new Set(originals.map((note) => note.at.block))) {
    const group = originals.filter((note) => note.at.block === block);
    const { top } = stackOf(board, block);
    const corners = placeNotes(
      board,
      layout,
      block,
      group.map((note) => note.size),
    );
    corners.forEach((at, order) => {
      const original = group[order];
      if (original) places[originals.indexOf(original)] = { block, ...at, z: top + 1 + order };
    });
  }
  return places;
}

function copyLinks(
  board: Board,
  copyOf: ReadonlyMap<NoteId, NoteId>,
  newLinkId: () => LinkId,
): readonly Change[] {
  const room = Math.max(0, MAX_LINKS - board.links.size);
  return Array.from(board.links.values())
    .flatMap((link) => {
      const from = copyOf.get(link.from);
      const to = copyOf.get(link.to);
      return from && to ? [{ from, to, kind: link.kind }] : [];
    })
    .slice(0, room)
    .map((ends) => ({ type: 'add-link', link: { id: newLinkId(), ...ends } }));
}
