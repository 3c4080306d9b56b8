import type { Note } from '../board/note.ts';
import { compareReadingOrder } from '../board/reading-order.ts';
import type { ActionArgs, ActionsBy, DeskAction } from './action.ts';
import { focusedNote, mayChange } from './chosen-notes.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import type { KeyCombo } from './key-combo.ts';
import { unchanged } from './outcome.ts';
import { revealNote } from './reveal.ts';

type FocusActionName = 'focus-next-note' | 'focus-previous-note' | 'focus-first-note' | 'focus-last-note';

/** Which note comes after the focused one, `index` in `count` notes in reading order; -1 when none is focused. */
type Walk = (index: number, count: number) => number;

export const focusActions: ActionsBy<FocusActionName> = {
  'focus-next-note': focusAction(
    'focus-next-note',
    'Go to the next note',
    [
      { key: 'ArrowRight', scope: 'note' },
      { key: 'ArrowDown', scope: 'note' },
    ],
    (index, count) => Math.min(index + 1, count - 1),
  ),
  'focus-previous-note': focusAction(
    'focus-previous-note',
    'Go to the note before',
    [
      { key: 'ArrowLeft', scope: 'note' },
      { key: 'ArrowUp', scope: 'note' },
    ],
    (index) => Math.max(index - 1, 0),
  ),
  'focus-first-note': focusAction(
    'focus-first-note',
    'Go to the first note of the block',
    [{ key: 'Home', scope: 'note' }],
    () => 0,
  ),
  'focus-last-note': focusAction(
    'focus-last-note',
    'Go to the last note of the block',
    [{ key: 'End', scope: 'note' }],
    (_, count) => count - 1,
  ),
};

function focusAction<N extends FocusActionName>(
  name: N,
  label: string,
  keys: readonly KeyCombo[],
  walk: Walk,
): DeskAction<N> {
  return {
    kind: 'desk',
    name,
    label,
    group: 'Selection',
    keys,
    // The arrows move a selected note; only who cannot walks on from it.
    when: (desk, scene, args) => {
      const focused = focusedNote(scene, args);
      return (
        !(focused && mayChange(scene, focused) && desk.selection.has(focused)) &&
        notesAround(desk, scene, args).length > 0
      );
    },
    perform: (desk, scene, args) => focusBy(desk, scene, walk, args),
  };
}

function focusBy(desk: Desk, scene: Scene, walk: Walk, args?: ActionArgs): Outcome {
  const notes = notesAround(desk, scene, args);
  const focused = focusedNote(scene, args);
  const note =
    notes[
      walk(
        notes.findIndex((each) => each.id === focused),
        notes.length,
      )
    ];
  if (!note) return unchanged(desk);
  return {
    ...unchanged({ ...desk, block: note.at.block }),
    focus: note.id,
    ...revealNote(desk, scene, note.id),
  };
}

/** The notes of the focused note's block, or of the block in hand, in reading order. */
function notesAround(desk: Desk, scene: Scene, args?: ActionArgs): readonly Note[] {
  const focused = focusedNote(scene, args);
  const block = (focused && scene.board.notes.get(focused)?.at.block) ?? desk.block;
  return Array.from(scene.board.notes.values())
    .filter((note) => note.at.block === block)
    .sort(compareReadingOrder);
}
