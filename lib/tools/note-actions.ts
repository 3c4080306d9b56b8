import type { Change } from '../board/change.ts';
import { addNoteCopies } from '../board/commands/add-note-copies.ts';
import { addNotesFromText } from '../board/commands/add-notes-from-text.ts';
import { duplicateNotes } from '../board/commands/duplicate-notes.ts';
import type { ActionsBy } from './action.ts';
import { changeableNotes, chosenNotes, focusedNote } from './chosen-notes.ts';
import { deleteNotes } from './delete-notes.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import { landingBlock } from './landing-block.ts';
import { addAndOpen, openNote } from './open-note.ts';
import { addedNotes, noticeOf, unchanged } from './outcome.ts';
import { revealAdded } from './reveal.ts';

type NoteActionName =
  | 'add-note'
  | 'add-next-note'
  | 'edit-note'
  | 'stop-editing'
  | 'paste-text'
  | 'paste-notes'
  | 'delete-selection'
  | 'duplicate-selection';

export const noteActions: ActionsBy<NoteActionName> = {
  'add-note': {
    kind: 'desk',
    name: 'add-note',
    label: 'New note',
    group: 'Notes',
    keys: [{ key: 'n' }, { key: 's' }],
    when: (_, scene) => scene.mayEdit,
    perform: (desk, scene) => addAndOpen(desk, scene, desk.block, null),
  },
  'add-next-note': {
    kind: 'desk',
    name: 'add-next-note',
    label: 'Next note in the same block',
    group: 'Notes',
    keys: [
      { key: 'Tab', scope: 'text' },
      { key: 'Enter', mod: true, scope: 'text' },
      { key: 'Enter', mod: true, scope: 'surface' },
    ],
    when: (_, scene) => scene.mayEdit,
    perform: (desk, scene, args) => {
      const last = desk.editing?.id ?? focusedNote(scene, args) ?? chosenNotes(desk, scene)[0];
      const block = last ? scene.board.notes.get(last)?.at.block : undefined;
      return addAndOpen(desk, scene, block ?? desk.block, null);
    },
  },
  'edit-note': {
    kind: 'desk',
    name: 'edit-note',
    label: 'Write in the note',
    group: 'Notes',
    keys: [{ key: 'Enter', scope: 'surface' }],
    when: (desk, scene, args) =>
      scene.mayEdit && (focusedNote(scene, args) !== null || chosenNotes(desk, scene).length === 1),
    perform: (desk, scene, args) => {
      const id = focusedNote(scene, args) ?? chosenNotes(desk, scene)[0];
      return id ? openNote(desk, scene, id, args?.typed) : unchanged(desk);
    },
  },
  'stop-editing': {
    kind: 'desk',
    name: 'stop-editing',
    label: 'Stop writing',
    group: 'Notes',
    keys: [{ key: 'Escape', scope: 'text' }],
    when: (desk) => desk.editing !== null,
    // The note keeps the focus but is put down, so that the next letter is a command and not more text.
    perform: (desk) => ({
      ...unchanged({ ...desk, editing: null, selection: new Set() }),
      ...(desk.editing ? { focus: desk.editing.id } : {}),
    }),
  },
  'paste-text': {
    kind: 'desk',
    name: 'paste-text',
    label: 'Add a note for each line',
    group: 'Notes',
    keys: [],
    when: (_, scene) => scene.mayEdit,
    perform: (desk, scene, args) => {
      const { board, layout } = scene;
      const { text = '', point = null } = args ?? {};
      const block = landingBlock(scene, desk.block);
      const under = block === desk.block ? point : null;
      return withAdded(desk, scene, addNotesFromText(board, layout, scene, block, text, under));
    },
  },
  'paste-notes': {
    kind: 'desk',
    name: 'paste-notes',
    label: 'Add copies of notes',
    group: 'Notes',
    keys: [],
    when: (_, scene) => scene.mayEdit,
    perform: (desk, scene, args) => {
      const { board, layout } = scene;
      const block = landingBlock(scene, desk.block);
      return withAdded(desk, scene, addNoteCopies(board, layout, scene, block, args?.notes ?? []));
    },
  },
  'delete-selection': {
    kind: 'desk',
    name: 'delete-selection',
    label: 'Delete',
    group: 'Notes',
    keys: [
      { key: 'Delete', scope: 'surface' },
      { key: 'Backspace', scope: 'surface' },
    ],
    when: (desk, scene, args) => changeableNotes(desk, scene, args).length > 0,
    perform: (desk, scene, args) =>
      deleteNotes(desk, scene, changeableNotes(desk, scene, args), args?.focused),
  },
  'duplicate-selection': {
    kind: 'desk',
    name: 'duplicate-selection',
    label: 'Duplicate',
    group: 'Notes',
    keys: [{ key: 'd', mod: true }],
    when: (desk, scene, args) => scene.mayEdit && chosenNotes(desk, scene, args).length > 0,
    perform: (desk, scene, args) => {
      const ids = chosenNotes(desk, scene, args);
      return withAdded(desk, scene, duplicateNotes(scene.board, scene.layout, scene, ids, null));
    },
  },
};

/** What was added is selected and comes into view. */
function withAdded(
  desk: Desk,
  scene: Scene,
  { changes, leftOut }: { readonly changes: readonly Change[]; readonly leftOut: number },
): Outcome {
  if (changes.length === 0) return { ...unchanged(desk), ...noticeOf(leftOut) };
  return {
    desk: { ...desk, editing: null, selection: new Set(addedNotes(changes)) },
    changes,
    ...revealAdded(desk, scene, changes),
    ...noticeOf(leftOut),
  };
}
