import type * as Y from 'yjs';
import type { NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { readNote, replaceNote } from '#lib/sync/read-record.ts';

export type WatchedNote = {
  readonly id: NoteId;
  readonly before: Note | null;
  readonly after: Note | null;
  /** There was a note of this id before, which had been taken away. */
  readonly again: boolean;
};

/** How much of a note has to be read again. */
type Touch = 'place' | 'whole';

/** Knows every note of a document, and which of them an update touched: only those are read again. */
export class NoteWatch {
  readonly #records: Y.Map<unknown>;
  readonly #notes = new Map<NoteId, Note>();
  readonly #touched = new Map<string, Touch>();

  /** @param doc as it was before the first update that counts */
  constructor(doc: Y.Doc) {
    this.#records = boardRoots(doc).notes;
    for (const [key, record] of this.#records.entries()) {
      const note = readNote(key, record);
      if (note) this.#notes.set(note.id, note);
    }
    this.#records.observeDeep((events) => {
      for (const event of events) this.#note(event);
    });
  }

  /** The notes touched since it was last asked. */
  take(): readonly WatchedNote[] {
    const touched = [...this.#touched];
    this.#touched.clear();
    return touched.flatMap(([key, touch]) => {
      const record = this.#records.get(key);
      const known = this.#notes.get(key as NoteId);
      const after = known && touch === 'place' ? replaceNote(known, record) : readNote(key, record);
      const id = after?.id ?? known?.id;
      if (id === undefined) return [];
      if (after) this.#notes.set(id, after);
      else this.#notes.delete(id);
      const again = !known && this.#records._map.get(key)?.left !== null;
      return { id, before: known ?? null, after, again };
    });
  }

  #note(event: Y.YEvent<Y.AbstractType<unknown>>): void {
    const [key] = event.path;
    if (typeof key !== 'string') for (const each of event.keys.keys()) this.#touched.set(each, 'whole');
    else if (this.#touched.get(key) !== 'whole') this.#touched.set(key, isMove(event) ? 'place' : 'whole');
  }
}

/** A move is one key of the record itself: its text, which takes longest to read, is as it was. */
function isMove(event: Y.YEvent<Y.AbstractType<unknown>>): boolean {
  return event.path.length === 1 && event.keys.size === 1 && event.keys.has('at');
}
