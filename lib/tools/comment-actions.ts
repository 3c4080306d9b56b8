import type { NoteId } from '../board/ids.ts';
import { abandonGesture } from './abandon-gesture.ts';
import type { ActionArgs, ActionsBy, DeskAction } from './action.ts';
import { begin, isOpenToComments } from './begin-comment.ts';
import { chosenNotes, focusedNote, mayChange } from './chosen-notes.ts';
import type { CommentPlace, Desk, Scene } from './desk.ts';
import { unchanged } from './outcome.ts';

type CommentActionName =
  | 'comment'
  | 'comment-here'
  | 'show-comments'
  | 'suggest-change'
  | 'suggest-removal'
  | 'suggest-note';

export const commentActions: ActionsBy<CommentActionName> = {
  comment: {
    kind: 'desk',
    name: 'comment',
    label: 'Comment',
    group: 'Comments',
    keys: [{ key: 'c' }],
    when: (_, scene) => scene.mayComment,
    // About the one note in question; else the next press, or Enter, says about what.
    perform: (desk, scene, args) => {
      const note = onlyNote(desk, scene, args);
      if (note && desk.tool !== 'comment')
        return begin(desk, { is: 'comment', anchor: { is: 'note', note } });
      const tool = desk.tool === 'comment' ? 'select' : 'comment';
      return unchanged({ ...abandonGesture(desk), editing: null, tool });
    },
  },
  'comment-here': {
    kind: 'desk',
    name: 'comment-here',
    label: 'Comment on the note or block in focus, with the comment tool',
    group: 'Comments',
    keys: [{ key: 'Enter', scope: 'surface' }],
    when: (desk, scene) => desk.tool === 'comment' && scene.mayComment,
    perform: (desk, scene, args) => {
      const anchor = placeInFocus(desk, scene, args);
      return anchor ? begin(desk, { is: 'comment', anchor }) : unchanged(desk);
    },
  },
  'show-comments': {
    kind: 'session',
    name: 'show-comments',
    label: 'Show the comments, of a note its own',
    group: 'Comments',
    keys: [{ key: 'c', shift: true }],
    when: () => true,
  },
  'suggest-change': suggest('suggest-change', 'Suggest a change', 'rewording'),
  'suggest-removal': suggest('suggest-removal', 'Suggest to remove it', 'removal'),
  'suggest-note': {
    kind: 'desk',
    name: 'suggest-note',
    label: 'Suggest a note',
    group: 'Comments',
    keys: [],
    when: (_, scene) => scene.mayComment,
    perform: (desk) => begin(desk, { is: 'new-note', block: desk.block }),
  },
};

/** For a note that this person may not change by their own hand. */
function suggest<N extends CommentActionName>(
  name: N,
  label: string,
  is: 'rewording' | 'removal',
): DeskAction<N> {
  return {
    kind: 'desk',
    name,
    label,
    group: 'Comments',
    keys: [],
    when: (desk, scene, args) => {
      const note = onlyNote(desk, scene, args);
      return scene.mayComment && note !== null && !mayChange(scene, note);
    },
    perform: (desk, scene, args) => {
      const note = onlyNote(desk, scene, args);
      return note ? begin(desk, { is, note }) : unchanged(desk);
    },
  };
}

/** The one note that is selected or has the focus, if others see it too. */
function onlyNote(desk: Desk, scene: Scene, args?: ActionArgs): NoteId | null {
  const notes = chosenNotes(desk, scene, args);
  const [note] = notes;
  return note && notes.length === 1 && isOpenToComments(scene, note) ? note : null;
}

/** Where the keyboard is: on a note, or in a block. */
function placeInFocus(desk: Desk, scene: Scene, args?: ActionArgs): CommentPlace | null {
  const note = focusedNote(scene, args);
  if (note === null) return { is: 'block', block: desk.block };
  return isOpenToComments(scene, note) ? { is: 'note', note } : null;
}
