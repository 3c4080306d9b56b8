import type * as Y from 'yjs';
import { type Board, layoutOf } from '../board/board.ts';
import type { LinkId, NoteId } from '../board/ids.ts';
import type { Link } from '../board/link.ts';
import type { Note } from '../board/note.ts';
import { compareReadingOrder } from '../board/reading-order.ts';
import { type BlockKey, blockKeys } from '../canvas/blocks.ts';
import type { CanvasLayout } from '../canvas/layout.ts';
import { boardRoots } from './board-roots.ts';
import type { BoardStore } from './board-store.ts';
import { ListenerSets } from './listener-sets.ts';
import { readBlockColours, readBoard } from './read-board.ts';
import { readLink, readNote } from './read-record.ts';

/** A record that is not what its key promises; it is left out of the board. */
export type BadRecord = { readonly kind: 'note' | 'link'; readonly key: string };

/**
 * Watches a document and keeps its records parsed. Only what a transaction touched is read again.
 * `report` is called once for each bad record that a change brought.
 */
export function makeBoardStore(
  doc: Y.Doc,
  report: (bad: BadRecord) => void,
): BoardStore & { readonly close: () => void } {
  const roots = boardRoots(doc);
  const listeners = new ListenerSets();
  let board = readBoard(doc);
  let layout = layoutOf(board);
  let order = orderAll(board.notes);

  const touched = { notes: new Set<string>(), links: new Set<string>(), blocks: false };
  const noteEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => collect(events, touched.notes);
  const linkEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => collect(events, touched.links);
  const blockEvents = () => {
    touched.blocks = true;
  };

  const settle = () => {
    if (touched.notes.size === 0 && touched.links.size === 0 && !touched.blocks) return;
    const before = board;
    const notes = touched.notes.size > 0 ? new Map(board.notes) : board.notes;
    const changed = new Set<BlockKey>();
    let membership = false;
    for (const key of touched.notes) {
      const record = roots.notes.get(key);
      const note = record === undefined ? null : readNote(key, record);
      if (record !== undefined && !note) report({ kind: 'note', key });
      if (before.notes.has(key as NoteId) !== (note !== null)) membership = true;
      replaceNote(notes as Map<NoteId, Note>, key as NoteId, note, changed);
    }
    const linksChanged = touched.links.size > 0 || membership;
    const links = linksChanged ? readLinks(roots.links, notes, touched.links, report) : before.links;
    const blockColours = touched.blocks ? readBlockColours(roots.blocks) : before.blockColours;
    board = { notes, links, blockColours };

    const layoutBefore = layout;
    if (changed.size > 0) {
      const next = layoutOf(board);
      if (!sameLayout(next, layout)) layout = next;
      order = reorder(order, notes, changed);
    }
    const topics = Array.from(touched.notes, (key) => `note:${key}`);
    touched.notes.clear();
    touched.links.clear();
    touched.blocks = false;
    const everyBlock = layout !== layoutBefore || blockColours !== before.blockColours;
    for (const key of everyBlock ? blockKeys : changed) topics.push(`block:${key}`);
    for (const topic of topics) listeners.notify(topic);
    listeners.notify('board');
  };

  roots.notes.observeDeep(noteEvents);
  roots.links.observeDeep(linkEvents);
  roots.blocks.observeDeep(blockEvents);
  doc.on('afterTransaction', settle);

  return {
    getBoard: () => board,
    getLayout: () => layout,
    getNote: (id) => board.notes.get(id),
    getNoteIds: (block) => order[block],
    subscribe: (listener) => listeners.add('board', listener),
    subscribeNote: (id, listener) => listeners.add(`note:${id}`, listener),
    subscribeBlock: (block, listener) => listeners.add(`block:${block}`, listener),
    close: () => {
      roots.notes.unobserveDeep(noteEvents);
      roots.links.unobserveDeep(linkEvents);
      roots.blocks.unobserveDeep(blockEvents);
      doc.off('afterTransaction', settle);
    },
  };
}

type NoteOrder = Readonly<Record<BlockKey, readonly NoteId[]>>;

/** Adds to `into` the key of each record that the events lie in. */
function collect(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], into: Set<string>): void {
  for (const event of events) {
    const [key] = event.path;
    if (typeof key === 'string') into.add(key);
    else for (const each of event.keys.keys()) into.add(each);
  }
}

/** Puts the note as it is now into the map and names the blocks whose order or extent may differ. */
function replaceNote(notes: Map<NoteId, Note>, id: NoteId, note: Note | null, changed: Set<BlockKey>): void {
  const before = notes.get(id);
  if (!before || !note || !sameArea(before, note)) {
    if (before) changed.add(before.at.block);
    if (note) changed.add(note.at.block);
  }
  if (note) notes.set(id, note);
  else notes.delete(id);
}

/** True when the note still covers the same part of the same block: then nothing but itself has to be drawn again. */
function sameArea(a: Note, b: Note): boolean {
  return (
    a.at.block === b.at.block &&
    a.at.x === b.at.x &&
    a.at.y === b.at.y &&
    a.size.w === b.size.w &&
    a.size.h === b.size.h
  );
}

/** A link is part of the board only while both of its notes are. */
function readLinks(
  root: Y.Map<unknown>,
  notes: Board['notes'],
  touched: ReadonlySet<string>,
  report: (bad: BadRecord) => void,
): Board['links'] {
  const links = new Map<LinkId, Link>();
  for (const [key, record] of root.entries()) {
    const link = readLink(key, record);
    if (!link && touched.has(key)) report({ kind: 'link', key });
    if (link && notes.has(link.from) && notes.has(link.to)) links.set(link.id, link);
  }
  return links;
}

function orderAll(notes: Board['notes']): NoteOrder {
  const empty = Object.fromEntries(blockKeys.map((key) => [key, []])) as unknown as NoteOrder;
  return reorder(empty, notes, new Set(blockKeys));
}

/** Sorts the changed blocks again; a block whose order came out the same keeps its array. */
function reorder(order: NoteOrder, notes: Board['notes'], changed: ReadonlySet<BlockKey>): NoteOrder {
  const members = new Map<BlockKey, Note[]>(Array.from(changed, (key) => [key, []]));
  for (const note of notes.values()) members.get(note.at.block)?.push(note);
  const next = { ...order };
  for (const [key, block] of members) {
    const ids = block.sort(compareReadingOrder).map((note) => note.id);
    if (!sameList(ids, order[key])) next[key] = ids;
  }
  return next;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function sameLayout(a: CanvasLayout, b: CanvasLayout): boolean {
  return blockKeys.every((key) => {
    const [one, other] = [a.blocks[key], b.blocks[key]];
    return one.x === other.x && one.y === other.y && one.w === other.w && one.h === other.h;
  });
}
