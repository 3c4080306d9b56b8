import { fitText } from '../board/fit-text.ts';
import { MIN_NOTE_SIZE } from '../board/limits.ts';
import type { Note } from '../board/note.ts';
import { isSameText } from './compare-text.ts';
import { type ChangeKind, changeKinds } from './note-change.ts';

/**
 * What became of a note, in the order of `changeKinds`; nothing when both are alike. `null`: it was not there. Its
 * order in the stack is not looked at.
 */
export function compareNotes(before: Note | null, after: Note | null): readonly ChangeKind[] {
  if (before === after) return [];
  if (!before) return ['added'];
  if (!after) return ['dropped'];
  return changeKinds.filter((kind) => hasChanged(kind, before, after));
}

/** True when one kind of change makes the difference between both. */
export function hasChanged(kind: ChangeKind, before: Note | null, after: Note | null): boolean {
  if (!before || !after) return kind === (before ? 'dropped' : 'added') && before !== after;
  switch (kind) {
    case 'added':
    case 'dropped':
      return false;
    case 'reworded':
      return before.plain !== after.plain || !isSameText(before.text, after.text);
    case 'moved':
      return before.at.block !== after.at.block || before.at.x !== after.at.x || before.at.y !== after.at.y;
    case 'recoloured':
      return before.colour !== after.colour;
    case 'resized':
      return isResized(before, after);
  }
}

/** A note grows with its text: only what its words do not explain is somebody's choice. */
function isResized(before: Note, after: Note): boolean {
  if (before.size.w !== after.size.w) return true;
  if (before.size.h === after.size.h) return false;
  const was = chosenHeight(before);
  const is = chosenHeight(after);
  return was.least > is.most || is.least > was.most;
}

/** What may have been chosen for a note that is drawn as high as it is. */
function chosenHeight({ text, size }: Note): { readonly least: number; readonly most: number } {
  const needed = fitText(text, { w: size.w, h: MIN_NOTE_SIZE.h }).height;
  return { least: size.h > needed ? size.h : MIN_NOTE_SIZE.h, most: size.h };
}
