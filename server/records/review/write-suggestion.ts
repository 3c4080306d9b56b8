import * as Y from 'yjs';
import { type Board, layoutOf } from '#lib/board/board.ts';
import type { Change } from '#lib/board/change.ts';
import { newNote } from '#lib/board/commands/new-note.ts';
import { placeNotes } from '#lib/board/commands/place-notes.ts';
import { removeNotes } from '#lib/board/commands/remove-notes.ts';
import { stackOf } from '#lib/board/commands/stacking.ts';
import type { NoteId, UserId } from '#lib/board/ids.ts';
import { DEFAULT_NOTE_SIZE, MAX_NOTES } from '#lib/board/limits.ts';
import { richTextFrom } from '#lib/board/rich-text.ts';
import type { Proposal } from '#lib/review/suggestion.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { readBoard } from '#lib/sync/read-board.ts';
import { noteFragment } from '#lib/sync/read-record.ts';
import { writeChanges } from '#lib/sync/write-changes.ts';
import { writeBlocks } from '#lib/sync/write-rich-text.ts';

/** Something proposed, and what its note gets when it proposes one. */
export type WrittenProposal = {
  readonly proposal: Proposal;
  /** Who proposed it: the author of a new note. */
  readonly by: UserId;
  readonly newNote: NoteId | null;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** `there`: the board is as it was proposed already, so that to write it again changes nothing. */
export type SuggestionWritten =
  | { readonly is: 'written'; readonly update: Uint8Array }
  | { readonly is: 'there' | 'note-changed' | 'board-full' };

/** What is to be added to the board whose encoded document is `state`. A note that says something else is left alone. */
export function writeSuggestion(state: Uint8Array, written: WrittenProposal): SuggestionWritten {
  const doc = new Y.Doc();
  try {
    boardRoots(doc);
    Y.applyUpdate(doc, state);
    const before = Y.encodeStateVector(doc);
    const done = write(doc, readBoard(doc), written);
    return done === 'written' ? { is: 'written', update: Y.encodeStateAsUpdate(doc, before) } : { is: done };
  } finally {
    doc.destroy();
  }
}

function write(
  doc: Y.Doc,
  board: Board,
  written: WrittenProposal,
): 'written' | Exclude<SuggestionWritten['is'], 'written'> {
  const { proposal } = written;
  switch (proposal.is) {
    case 'new-note':
      return addNote(doc, board, written, proposal);
    case 'rewording': {
      const note = board.notes.get(proposal.note);
      if (note?.plain === proposal.text) return 'there';
      if (note?.plain !== proposal.was) return 'note-changed';
      return rewrite(doc, proposal.note, proposal.text);
    }
    case 'removal': {
      const note = board.notes.get(proposal.note);
      if (!note) return 'there';
      if (note.plain !== proposal.was) return 'note-changed';
      writeChanges(doc, removeNotes(board, [note.id]), null);
      return 'written';
    }
  }
}

function addNote(
  doc: Y.Doc,
  board: Board,
  { by, newNote: id, now }: WrittenProposal,
  { block, text }: Extract<Proposal, { readonly is: 'new-note' }>,
): 'written' | 'there' | 'board-full' {
  // What was taken off the board since is not put there again.
  if (!id || boardRoots(doc).notes._map.has(id)) return 'there';
  const [place] = placeNotes(board, layoutOf(board), block, [DEFAULT_NOTE_SIZE]);
  if (board.notes.size >= MAX_NOTES || !place) return 'board-full';
  const source = { author: by, newNoteId: () => id, now: () => now };
  const at = { block, ...place, z: stackOf(board, block).top + 1 };
  const add: Change = { type: 'add-note', note: newNote(source, at, { text: richTextFrom(text) }) };
  writeChanges(doc, [add], null);
  return 'written';
}

/** In the note's own fragment: whoever has it open sees the words change. */
function rewrite(doc: Y.Doc, id: NoteId, text: string): 'written' | 'note-changed' {
  const fragment = noteFragment(boardRoots(doc).notes, id);
  if (!fragment) return 'note-changed';
  doc.transact(() => {
    fragment.delete(0, fragment.length);
    fragment.insert(0, writeBlocks(richTextFrom(text)));
  });
  return 'written';
}
