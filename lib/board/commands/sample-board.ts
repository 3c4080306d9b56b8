import type { BlockKey } from '../../canvas/blocks.ts';
import { defaultBlockColours } from '../../canvas/palette.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { LinkId, NoteId, UserId } from '../ids.ts';
import { DEFAULT_NOTE_SIZE } from '../limits.ts';
import type { Link } from '../link.ts';
import type { Note } from '../note.ts';
import { plainText, richTextFrom } from '../rich-text.ts';

/** For tests: an id from a short name. */
export const noteId = (name: string): NoteId => `note-${name}` as NoteId;
export const linkId = (name: string): LinkId => `link-${name}` as LinkId;

type Given = Partial<Omit<Note, 'id' | 'at' | 'text' | 'plain'>> & {
  readonly z?: number;
  readonly text?: string;
};

/** A note of the default size at a corner in a block. */
export function sampleNote(name: string, block: BlockKey, x: number, y: number, given: Given = {}): Note {
  const { z = 0, text = name, ...rest } = given;
  return {
    id: noteId(name),
    at: { block, x, y, z },
    size: DEFAULT_NOTE_SIZE,
    colour: null,
    text: richTextFrom(text),
    plain: text,
    author: 'user-ada1' as UserId,
    created: 0,
    ...rest,
  };
}

export function sampleBoard(notes: readonly Note[], links: readonly Link[] = []): Board {
  return {
    notes: new Map(notes.map((note) => [note.id, note])),
    links: new Map(links.map((link) => [link.id, link])),
    blockColours: defaultBlockColours,
  };
}

/** Ids and time that count up, so that each test knows them: `note-new0`, `note-new1` and so on. */
export function sampleSource() {
  let notes = 0;
  let links = 0;
  return {
    author: 'user-bob1' as UserId,
    newNoteId: () => noteId(`new${notes++}`),
    newLinkId: () => linkId(`new${links++}`),
    now: () => 1_000,
  };
}

/** The board after the changes, as the document would hold it. */
export function boardAfter(board: Board, changes: readonly Change[]): Board {
  const notes = new Map(board.notes);
  const links = new Map(board.links);
  let blockColours = board.blockColours;
  const alter = (id: NoteId, given: Partial<Note>) => {
    const note = notes.get(id);
    if (note) notes.set(id, { ...note, ...given });
  };
  for (const change of changes) {
    if (change.type === 'add-note')
      notes.set(change.note.id, { ...change.note, plain: plainText(change.note.text) });
    else if (change.type === 'move-note') alter(change.id, { at: change.at });
    else if (change.type === 'resize-note') alter(change.id, { size: change.size });
    else if (change.type === 'recolour-note') alter(change.id, { colour: change.colour });
    else if (change.type === 'remove-note') notes.delete(change.id);
    else if (change.type === 'add-link') links.set(change.link.id, change.link);
    else if (change.type === 'remove-link') links.delete(change.id);
    else if (change.type === 'recolour-block')
      blockColours = { ...blockColours, [change.block]: change.colour };
  }
  return { notes, links, blockColours };
}
