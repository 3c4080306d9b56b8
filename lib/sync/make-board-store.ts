import type * as Y from 'yjs';
import { type Board, layoutOf } from '../board/board.ts';
import type { LinkId, NoteId } from '../board/ids.ts';
import type { Link } from '../board/link.ts';
import type { Note } from '../board/note.ts';
import { type BlockKey, blockKeys } from '../canvas/blocks.ts';
import type { CanvasLayout } from '../canvas/layout.ts';
import { type BoardRoots, boardRoots } from './board-roots.ts';
import type { BoardStore } from './board-store.ts';
import { ListenerSets } from './listener-sets.ts';
import { orderAll, reorder } from './note-order.ts';
import { readBlockColours, readBoard } from './read-board.ts';
import { readLink, readNote, replaceNote } from './read-record.ts';

/** A record that is not what its key promises; it is left out of the board. */
export type BadRecord = { readonly kind: 'note' | 'link'; readonly key: string };

/** A store that can show the notes of other documents among those of the board. */
export type JoinableStore = BoardStore & {
  /** Shows that document's notes and links too, where the board has none of that id. Returns how to take them off. */
  readonly join: (doc: Y.Doc) => () => void;
  /** True for a note, or a link, that is shown from a joined document. */
  readonly isJoined: (id: NoteId | LinkId) => boolean;
  readonly close: () => void;
};

/**
 * Watches a document and keeps its records parsed. Only what a transaction touched is read again.
 * `report` is called once for each bad record that a change brought.
 */
export function makeBoardStore(doc: Y.Doc, report: (bad: BadRecord) => void): JoinableStore {
  const roots = boardRoots(doc);
  const listeners = new ListenerSets();
  let board = readBoard(doc);
  let layout = layoutOf(board);
  let order = orderAll(board.notes);
  let joined: readonly BoardRoots[] = [];

  const touched = { notes: new Map<string, Touch>(), links: new Map<string, Touch>(), blocks: false };
  const noteEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => collect(events, touched.notes);
  const linkEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => collect(events, touched.links);
  const blockEvents = () => {
    touched.blocks = true;
  };

  const recordOf = (key: string): unknown => {
    const record = roots.notes.get(key);
    if (record !== undefined || joined.length === 0) return record;
    return joined.find(({ notes }) => notes.has(key))?.notes.get(key);
  };
  const touchAll = (other: BoardRoots) => {
    for (const kind of ['notes', 'links'] as const)
      for (const key of other[kind].keys()) if (!roots[kind].has(key)) touched[kind].set(key, 'whole');
  };
  const join = (other: Y.Doc) => {
    const added = boardRoots(other);
    joined = [...joined, added];
    added.notes.observeDeep(noteEvents);
    added.links.observeDeep(linkEvents);
    other.on('afterTransaction', settle);
    touchAll(added);
    settle();
    return () => {
      joined = joined.filter((each) => each !== added);
      added.notes.unobserveDeep(noteEvents);
      added.links.unobserveDeep(linkEvents);
      other.off('afterTransaction', settle);
      touchAll(added);
      settle();
    };
  };
  const isJoined = (id: NoteId | LinkId): boolean =>
    joined.some(
      ({ notes, links }) =>
        (notes.has(id) && !roots.notes.has(id)) || (links.has(id) && !roots.links.has(id)),
    );

  const settle = () => {
    if (touched.notes.size === 0 && touched.links.size === 0 && !touched.blocks) return;
    const before = board;
    const notes = touched.notes.size > 0 ? new Map(board.notes) : board.notes;
    const changed = new Map<BlockKey, Set<NoteId>>();
    let membership = false;
    for (const [key, touch] of touched.notes) {
      const record = recordOf(key);
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
    const links = linksChanged ? readLinks([roots, ...joined], notes, touched.links, report) : before.links;
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
    join,
    isJoined,
    close: () => {
      roots.notes.unobserveDeep(noteEvents);
      roots.links.unobserveDeep(linkEvents);
      roots.blocks.unobserveDeep(blockEvents);
      doc.off('afterTransaction', settle);
    },
  };
}

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

/** A link is part of the board only while both of its notes are. Of two with one id the first counts. */
function readLinks(
  sources: readonly BoardRoots[],
  notes: Board['notes'],
  touched: ReadonlyMap<string, Touch>,
  report: (bad: BadRecord) => void,
): Board['links'] {
  const links = new Map<LinkId, Link>();
  for (const source of sources) {
    for (const [key, record] of source.links.entries()) {
      const link = readLink(key, record);
      if (!link && touched.has(key)) report({ kind: 'link', key });
      if (link && !links.has(link.id) && notes.has(link.from) && notes.has(link.to)) links.set(link.id, link);
    }
  }
  return links;
}

function sameLayout(a: CanvasLayout, b: CanvasLayout): boolean {
  return blockKeys.every((key) => {
    const [one, other] = [a.blocks[key], b.blocks[key]];
    return one.x === other.x && one.y === other.y && one.w === other.w && one.h === other.h;
  });
}
