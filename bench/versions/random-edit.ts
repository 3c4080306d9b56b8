import * as Y from 'yjs';
import type { Change } from '../../lib/board/change.ts';
import { type NoteId, parseNoteId, type UserId } from '../../lib/board/ids.ts';
import { DEFAULT_NOTE_SIZE } from '../../lib/board/limits.ts';
import { richTextFrom } from '../../lib/board/rich-text.ts';
import { blockKeys } from '../../lib/canvas/blocks.ts';
import { paletteColours } from '../../lib/canvas/palette.ts';
import { noteFragment } from '../../lib/sync/read-record.ts';
import { writeChanges } from '../../lib/sync/write-changes.ts';
import type { SeededRandom } from '../../server/testing/seeded-random.ts';
import { words } from '../canvas/notes/words.ts';

/** A note of that number with a sentence on it, somewhere on the board. */
export function addNote(doc: Y.Doc, index: number, author: UserId, random: SeededRandom): void {
  const text = Array.from({ length: 3 + random(20) }, () => wordOf(random)).join(' ');
  const note = {
    id: noteIdOf(index),
    at: placeOf(random),
    size: DEFAULT_NOTE_SIZE,
    colour: null,
    text: richTextFrom(text),
    author,
    created: 1,
  };
  writeChanges(doc, [{ type: 'add-note', note }], null);
}

/** What people do most to a note that is there: they write on it, and now and then move or recolour it. */
export function editNote(doc: Y.Doc, index: number, random: SeededRandom): void {
  const id = noteIdOf(index);
  const kind = random(10);
  if (kind < 6) writeWord(doc, id, random);
  else if (kind < 9) writeChanges(doc, [{ type: 'move-note', id, at: placeOf(random) }], null);
  else writeChanges(doc, [recolouring(id, random)], null);
}

function writeWord(doc: Y.Doc, id: NoteId, random: SeededRandom): void {
  const paragraph = noteFragment(doc.getMap('notes'), id)?.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) return;
  if (text.length > 120) text.delete(random(60), 40);
  else text.insert(random(text.length + 1), `${wordOf(random)} `);
}

const recolouring = (id: NoteId, random: SeededRandom): Change => ({
  type: 'recolour-note',
  id,
  colour: paletteColours[random(paletteColours.length)] ?? null,
});

const wordOf = (random: SeededRandom): string => words[random(words.length)] ?? 'word';

const placeOf = (random: SeededRandom) =>
  ({
    block: blockKeys[random(blockKeys.length)] ?? 'channels',
    x: random(2_000),
    y: random(2_000),
    z: random(99),
  }) as const;

function noteIdOf(index: number): NoteId {
  const id = parseNoteId(`note-${index}-0000`);
  if (!id) throw new Error('a number makes an id');
  return id;
}
