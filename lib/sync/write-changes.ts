import * as Y from 'yjs';
import type { Change, NewNote } from '../board/change.ts';
import type { NoteId } from '../board/ids.ts';
import type { Size } from '../geometry/point.ts';
import { type BoardRoots, boardRoots } from './board-roots.ts';
import { noteFragment } from './read-record.ts';
import { setChecked, writeRichText } from './write-rich-text.ts';

/**
 * Writes all changes in one transaction. The only place that creates or alters document types; a change to a
 * record that is gone meanwhile does nothing.
 */
export function writeChanges(doc: Y.Doc, changes: readonly Change[], origin: unknown): void {
  if (changes.length === 0) return;
  const roots = boardRoots(doc);
  doc.transact(() => {
    for (const change of changes) writeChange(roots, change);
  }, origin);
}

function writeChange(roots: BoardRoots, change: Change): void {
  switch (change.type) {
    case 'add-note':
      roots.notes.set(change.note.id, noteRecord(change.note));
      return;
    case 'move-note':
      setIn(roots.notes, change.id, 'at', { ...change.at });
      return;
    case 'resize-note':
      setIn(roots.notes, change.id, 'size', sizePair(change.size));
      return;
    case 'recolour-note':
      if (change.colour === null) removeIn(roots.notes, change.id, 'colour');
      else setIn(roots.notes, change.id, 'colour', change.colour);
      return;
    case 'remove-note':
      roots.notes.delete(change.id);
      return;
    case 'check-task': {
      const item = taskItem(roots, change.id, change.task);
      if (item) setChecked(item, change.checked);
      return;
    }
    case 'add-link': {
      const { id, ...link } = change.link;
      roots.links.set(id, new Y.Map(Object.entries(link)));
      return;
    }
    case 'remove-link':
      roots.links.delete(change.id);
      return;
    case 'recolour-block': {
      const block = roots.blocks.get(change.block);
      if (block instanceof Y.Map) block.set('colour', change.colour);
      else roots.blocks.set(change.block, new Y.Map([['colour', change.colour]]));
      return;
    }
    default:
      change satisfies never;
  }
}

function noteRecord(note: NewNote): Y.Map<unknown> {
  const record = new Y.Map<unknown>([
    ['at', { ...note.at }],
    ['size', sizePair(note.size)],
    ['text', writeRichText(note.text)],
    ['author', note.author],
    ['created', note.created],
  ]);
  if (note.colour !== null) record.set('colour', note.colour);
  return record;
}

const sizePair = (size: Size): [number, number] => [size.w, size.h];

/** The note's check box of that number, if it is still there. */
function taskItem(roots: BoardRoots, id: NoteId, task: number): Y.XmlElement | null {
  const items = noteFragment(roots.notes, id)?.createTreeWalker(isTaskItem) ?? [];
  return (Array.from(items)[task] as Y.XmlElement | undefined) ?? null;
}

const isTaskItem = (node: unknown) => node instanceof Y.XmlElement && node.nodeName === 'taskItem';

function setIn(root: Y.Map<unknown>, id: string, key: string, value: unknown): void {
  const record = root.get(id);
  if (record instanceof Y.Map) record.set(key, value);
}

function removeIn(root: Y.Map<unknown>, id: string, key: string): void {
  const record = root.get(id);
  if (record instanceof Y.Map) record.delete(key);
}
