import type { NoteId } from '#lib/board/ids.ts';
import type { Link } from '#lib/board/link.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { drawnRect, type MountBudget, nearestFirst, stepMounting } from '#lib/geometry/cull.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import { visibleRect } from '#lib/geometry/view.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';
import type { PresenceStore } from '#lib/sync/presence-store.ts';
import type { Desk } from '#lib/tools/desk.ts';
import { linksIn, noteRects } from './board-rects.ts';
import { FAR_ZOOM, isCrowded } from './crowding.ts';
import type { DeskStore } from './desk-store.ts';
import type { FocusedNotes } from './focused-notes.ts';
import type { FrameQueue } from './frame-queue.ts';
import { keptNotes } from './kept-notes.ts';
import { isSameList, makeNoteLists } from './note-lists.ts';

/** Share of the view's width and height that is drawn beyond it on each side. */
const MARGIN = 0.35;
/** Notes that come and go in one frame while the view moves, while it rests, and in the very first. */
const MOVING: MountBudget = { come: 12, go: 0 };
const RESTING: MountBudget = { come: 24, go: 24 };
const FIRST: MountBudget = { come: 120, go: 120 };
const NONE: MountBudget = { come: 0, go: 0 };
/** With more notes in the page than this some go even while the view moves: each frame would be slower for them. */
const MOST_SPARE = 900;

/** Milliseconds between two looks at which notes have moved into view by themselves. */
const LOOK_AGAIN = 200;

/** Which notes and links are in the page. On a board that is not crowded, all of them. */
export type NoteWindow = {
  readonly getNoteIds: (block: BlockKey) => readonly NoteId[];
  readonly subscribeBlock: (block: BlockKey, listener: () => void) => () => void;
  readonly getLinks: () => readonly Link[];
  readonly subscribeLinks: (listener: () => void) => () => void;
  /** True while notes in view may be missing from the page. */
  readonly isThinned: () => boolean;
  /** Called when `isThinned` may have changed. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: () => () => void;
};

type Sources = {
  readonly store: BoardStore;
  readonly desk: DeskStore;
  readonly presence: PresenceStore;
  readonly frames: FrameQueue;
  readonly focused: FocusedNotes;
};

export function makeNoteWindow({ store, desk, presence, frames, focused }: Sources): NoteWindow {
  const listeners = new ListenerSets();
  let crowded = isCrowded(store.getBoard().notes.size, false);
  let mounted: ReadonlySet<NoteId> = new Set();
  let region: Rect | null = null;
  let wanted: readonly NoteId[] = [];
  let lacking = false;
  let spare = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let kept: ReadonlySet<NoteId> = new Set();
  let seenBoard = store.getBoard();
  let seenDesk = desk.get();
  const lists = makeNoteLists(store, (block) => listeners.notify(block));
  let links: readonly Link[] = [];

  const list = () => lists.update(crowded ? mounted : null);
  const listLinks = () => {
    const next = linksIn(store, crowded ? region : null);
    if (isSameList(links, next)) return;
    links = next;
    listeners.notify('links');
  };
  const mount = (budget: MountBudget) => {
    kept = keptNotes(desk, presence, focused);
    const step = stepMounting(mounted, wanted, kept, budget);
    lacking = step.lacking;
    spare = step.spare;
    mounted = step.mounted;
  };

  /** Looks again at what the view and the board ask for. */
  const look = (budget: MountBudget, now: number) => {
    lookedAt = now;
    seenBoard = store.getBoard();
    seenDesk = desk.get();
    const { view, viewport } = seenDesk;
    if (!crowded || viewport.w === 0) return;
    const visible = visibleRect(view, viewport);
    const far = isFar(seenDesk);
    const before = region;
    region = drawnRect(region, visible, MARGIN);
    wanted = far ? [] : nearestFirst(noteRects(store), region, visible);
    // Far away the tile stands in for the notes; those still in the page leave once the view rests.
    if (!far || seenDesk.gesture.kind === 'idle') mount(budget);
    if (region !== before) listLinks();
  };
  const frame = (now: number) => {
    const { view, viewport } = desk.get();
    const board = store.getBoard();
    const moved = view !== seenDesk.view || viewport !== seenDesk.viewport;
    const far = isFar(desk.get());
    const isOld = board.notes.size !== seenBoard.notes.size || now - lookedAt > LOOK_AGAIN;
    const changed = far !== isFar(seenDesk) || (board !== seenBoard && isOld);
    const left = moved && drawnRect(region, visibleRect(view, viewport), MARGIN) !== region;
    // While notes are missing, those in the middle of what is seen now come first.
    const budget = moved && mounted.size < MOST_SPARE ? MOVING : RESTING;
    if (changed || left || (lacking && moved && !far)) look(budget, now);
    else if ((lacking || spare) && (!moved || (!far && budget === RESTING))) mount(budget);
    seenDesk = desk.get();
    list();
    listeners.notify('thinned');
    if (lacking || spare || board !== seenBoard) frames.request(frame);
  };

  const boardChanged = () => {
    const now = isCrowded(store.getBoard().notes.size, crowded);
    if (now !== crowded) {
      crowded = now;
      region = null;
      look(FIRST, lookedAt);
    }
    // At once, so that a new note is in the page before its first letter is typed.
    if (crowded) mount(NONE);
    list();
    listLinks();
    if (crowded) frames.request(frame);
  };
  const deskChanged = () => {
    if (!crowded) return;
    const { selection, editing } = desk.get();
    if (selection !== seenDesk.selection || editing?.id !== seenDesk.editing?.id) {
      seenDesk = { ...seenDesk, selection, editing };
      mount(NONE);
      list();
    }
    frames.request(frame);
  };
  const keptChanged = () => {
    if (!crowded || isSameSet(kept, keptNotes(desk, presence, focused))) return;
    mount(NONE);
    list();
    frames.request(frame);
  };

  look(FIRST, lookedAt);
  list();
  listLinks();
  return {
    getNoteIds: lists.get,
    subscribeBlock: (block, listener) => listeners.add(block, listener),
    getLinks: () => links,
    subscribeLinks: (listener) => listeners.add('links', listener),
    // The last look counts too: until the next one, nobody knows what is missing near by.
    isThinned: () => crowded && (lacking || isFar(desk.get()) || isFar(seenDesk)),
    subscribe: (listener) => listeners.add('thinned', listener),
    start: () => {
      const stops = [
        store.subscribe(boardChanged),
        desk.subscribe(deskChanged),
        presence.subscribe(keptChanged),
        focused.subscribe(keptChanged),
      ];
      boardChanged();
      return () => {
        for (const stop of stops) stop();
        frames.cancel(frame);
        lists.stop();
      };
    },
  };
}

function isFar({ view }: Desk): boolean {
  return view.zoom < FAR_ZOOM;
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && Array.from(a).every((each) => b.has(each));
}
