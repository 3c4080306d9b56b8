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
import { readLink, readNote, replaceNote } from './read-record.ts';

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

  const touched = { notes: new Map<string, Touch>(), links: new Map<string, Touch>(), blocks: false };
  const noteEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => collect(events, touched.notes);
  const linkEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => collect(events, touched.links);
  const blockEvents = () => {
    touched.blocks = true;
  };

  const settle = () => {
    if (touched.notes.size === 0 && touched.links.size === 0 && !touched.blocks) return;
    const before = board;
    const notes = touched.notes.size > 0 ? new Map(board.notes) : board.notes;
    const changed = new Map<BlockKey, Set<NoteId>>();
    let membership = false;
    for (const [key, touch] of touched.notes) {
      const record = roots.notes.get(key);
      const known = before.notes.get(key as NoteId);
      const note =
        record === undefined
          ? null
          : touch === 'place' && known
            ? replaceNote(known, record)
            : readNote(key, record);
      if (record !== undefined && !note) report({ kind: 'note', key });
      if (before.notes.has(key as NoteId) !== (note !== null)) membership = true;
      putNote(notes as Map<NoteId, Note>, key as NoteId, note, changed);
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
    const topics = Array.from(touched.notes.keys(), (key) => `note:${key}`);
    touched.notes.clear();
    touched.links.clear();
    touched.blocks = false;
    const everyBlock = layout !== layoutBefore || blockColours !== before.blockColours;
    for (const key of everyBlock ? blockKeys : changed.keys()) topics.push(`block:${key}`);
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

/** How much of a record has to be read again. */
type Touch = 'place' | 'whole';

/** Adds to `into` the key of each record that the events lie in. */
function collect(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], into: Map<string, Touch>): void {
  for (const event of events) {
    const [key] = event.path;
    if (typeof key !== 'string') for (const each of event.keys.keys()) into.set(each, 'whole');
    else if (into.get(key) !== 'whole') into.set(key, isMove(event) ? 'place' : 'whole');
  }
}

/** A move is one key of the record itself: its text, which takes longest to read, is as it was. */
function isMove(event: Y.YEvent<Y.AbstractType<unknown>>): boolean {
  return event.path.length === 1 && event.keys.size === 1 && event.keys.has('at');
}

type Changed = Map<BlockKey, Set<NoteId>>;

/** Puts the note as it is now into the map and names the blocks whose order or extent may differ for it. */
function putNote(notes: Map<NoteId, Note>, id: NoteId, note: Note | null, changed: Changed): void {
  const before = notes.get(id);
  if (!before || !note || !sameArea(before, note)) {
    for (const each of [before, note]) {
      if (!each) continue;
      const ids = changed.get(each.at.block) ?? new Set();
      changed.set(each.at.block, ids.add(id));
    }
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
  touched: ReadonlyMap<string, Touch>,
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
  const blocks = Map.groupBy(notes.values(), (note) => note.at.block);
  return reorder(empty, notes, new Map(Array.from(blocks, ([key, all]) => [key, new Set(all.map(idOf))])));
}

/** Puts the changed notes of each block where they belong now; a block whose order came out the same keeps its array. */
function reorder(
  order: NoteOrder,
  notes: Board['notes'],
  changed: ReadonlyMap<BlockKey, Set<NoteId>>,
): NoteOrder {
  const next = { ...order };
  for (const [key, ids] of changed) {
    const here = Array.from(ids, (id) => notes.get(id)).filter((note) => note?.at.block === key);
    const coming = here.filter((note) => note !== undefined).sort(compareReadingOrder);
    const merged = merge(
      order[key].filter((id) => !ids.has(id)),
      coming,
      notes,
    );
    if (!sameList(merged, order[key])) next[key] = merged;
  }
  return next;
}

/** Sorted notes into a sorted list. */
function merge(
  staying: readonly NoteId[],
  coming: readonly Note[],
  notes: Board['notes'],
): readonly NoteId[] {
  const merged: NoteId[] = [];
  let from = 0;
  for (const note of coming) {
    let to = from;
    for (let end = staying.length; to < end; ) {
      const middle = (to + end) >> 1;
      const other = notes.get(staying[middle] as NoteId);
      if (other && compareReadingOrder(other, note) < 0) to = middle + 1;
      else end = middle;
    }
    merged.push(...staying.slice(from, to), note.id);
    from = to;
  }
  return [...merged, ...staying.slice(from)];
}

const idOf = ({ id }: Note) => id;

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function sameLayout(a: CanvasLayout, b: CanvasLayout): boolean {
  return blockKeys.every((key) => {
    const [one, other] = [a.blocks[key], b.blocks[key]];
    return one.x === other.x && one.y === other.y && one.w === other.w && one.h === other.h;
  });
}
