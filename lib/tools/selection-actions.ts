import type { NoteId } from '../board/ids.ts';
import { abandonGesture } from './abandon-gesture.ts';
import type { ActionsBy } from './action.ts';
import { focusedNote } from './chosen-notes.ts';
import type { Desk, Scene } from './desk.ts';
import { unchanged } from './outcome.ts';

type SelectionActionName = 'select-all' | 'clear-selection' | 'toggle-select';

export const selectionActions: ActionsBy<SelectionActionName> = {
  'select-all': {
    kind: 'desk',
    name: 'select-all',
    label: 'Select all in the block, then on the board',
    group: 'Selection',
    keys: [{ key: 'a', mod: true }],
    when: (_, scene) => scene.board.notes.size > 0,
    perform: (desk, scene) =>
      unchanged({ ...desk, editing: null, selection: nextLargerSelection(desk, scene) }),
  },
  'clear-selection': {
    kind: 'desk',
    name: 'clear-selection',
    label: 'Stop, or select nothing',
    group: 'Selection',
    keys: [{ key: 'Escape' }],
    when: (desk) => desk.gesture.kind !== 'idle' || desk.tool !== 'select' || desk.selection.size > 0,
    // One layer at a time: the gesture, then the tool, then the selection.
    perform: (desk) => {
      if (desk.gesture.kind !== 'idle') return unchanged(abandonGesture(desk));
      if (desk.tool !== 'select') return unchanged({ ...desk, tool: 'select' });
      return unchanged({ ...desk, selection: new Set() });
    },
  },
  'toggle-select': {
    kind: 'desk',
    name: 'toggle-select',
    label: 'Select the note, or let go of it',
    group: 'Selection',
    keys: [
      { key: ' ', scope: 'note' },
      { key: ' ', shift: true, scope: 'note' },
    ],
    when: (_, scene, args) => focusedNote(scene, args) !== null,
    perform: (desk, scene, args) => {
      const id = focusedNote(scene, args);
      if (!id) return unchanged(desk);
      const selection = new Set(desk.selection);
      if (!selection.delete(id)) selection.add(id);
      return unchanged({ ...desk, selection });
    },
  },
};

/** The notes of the block in hand, or all notes once those are what is selected. */
function nextLargerSelection(desk: Desk, scene: Scene): ReadonlySet<NoteId> {
  const notes = Array.from(scene.board.notes.values());
  const inBlock = notes.filter((note) => note.at.block === desk.block);
  const isDone = inBlock.every((note) => desk.selection.has(note.id));
  return new Set((isDone ? notes : inBlock).map((note) => note.id));
}
