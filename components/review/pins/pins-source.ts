import type { CanvasScene } from '#components/board/canvas/canvas-scene.ts';
import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import { drawnRect, type MountBudget, nearestFirst, stepMounting } from '#lib/geometry/cull.ts';
import { type BoardPoint, boardPoint } from '#lib/geometry/point.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import { visibleRect } from '#lib/geometry/view.ts';
import { groupingZoom, groupPins, type PinGroup } from '#lib/review/pin-groups.ts';
import { notePinAt, type Pin, type PinsShown, placePins } from '#lib/review/place-pins.ts';
import type { Spot, Thread } from '#lib/review/thread.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';
import type { ThreadStore } from '../threads/thread-store.ts';
import { isSameGroup } from './same-group.ts';
import { makeZoomPace } from './zoom-pace.ts';

/** CSS pixels between two pins under which they are drawn as one. */
export const REACH = 24;
/** Share of the view's width and height that has pins beyond it on each side. */
const MARGIN = 0.2;
/** Pins that come and go in one frame. */
const BUDGET: MountBudget = { come: 16, go: 24 };
const FIRST: MountBudget = { come: 200, go: 200 };

/** The pins that are in the page, and where they are. */
export type PinsSource = {
  /** In reading order. */
  readonly get: () => readonly PinGroup[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Where a pin is drawn now, with the hand that may hold its note. */
  readonly atOf: (key: string) => BoardPoint | null;
  /** The pin of a note, unless it is one with others. */
  readonly keyOfNote: (id: NoteId) => string | undefined;
  /** Called in a frame in which pins may be elsewhere on the board, or which ends a zoom. */
  readonly onPlaced: (listener: () => void) => () => void;
  readonly show: (resolved: PinsShown['resolved']) => void;
  /** This one stays in the page when it goes out of view, for it has the focus. */
  readonly keep: (key: string | null) => void;
  readonly start: () => () => void;
};

type Scene = Pick<CanvasScene, 'store' | 'desk' | 'frames' | 'mover' | 'aspects'>;
type Threads = Pick<ThreadStore, 'get' | 'subscribe'>;

export function makePinsSource(scene: Scene, threads: Threads): PinsSource {
  const { store, desk, frames, mover, aspects } = scene;
  const listeners = new ListenerSets();
  const pace = makeZoomPace();
  let resolved: PinsShown['resolved'] = 'hidden';
  let pins: readonly Pin[] = [];
  let groups: ReadonlyMap<string, PinGroup> = new Map();
  let noteKeys: ReadonlyMap<NoteId, string> = new Map();
  let mounted: ReadonlySet<string> = new Set();
  let list: readonly PinGroup[] = [];
  let region: Rect | null = null;
  let wanted: readonly string[] = [];
  let kept: string | null = null;
  let seenThreads: readonly Thread[] | null = null;
  let seenOpen = threads.get().open;
  let seenNotes: readonly (readonly [NoteId, Note | undefined])[] = [];
  /** Where notes lay when they were here last: what the server knows of one that goes comes later. */
  const saw = new Map<NoteId, Spot>();
  let seenLayout = store.getLayout();
  /** What pins were grouped for, and what they were placed for. */
  let seenZoom = Number.NaN;
  let placedZoom = Number.NaN;

  const readPins = () => {
    const { threads: all, open } = threads.get();
    const layout = store.getLayout();
    const noteAt = (id: NoteId) => {
      const note = store.getNote(id);
      if (note) saw.set(id, { block: note.at.block, x: note.at.x, y: note.at.y });
      return note ? { block: note.at.block, rect: rectOf(note, layout) } : null;
    };
    pins = placePins(all, { layout, noteAt, sawAt: (id) => saw.get(id) ?? null }, { resolved, open });
    seenThreads = all;
    seenOpen = open;
    seenLayout = layout;
    const noted = new Set(all.flatMap(({ anchor }) => (anchor.is === 'note' ? anchor.note : [])));
    seenNotes = Array.from(noted, (id) => [id, store.getNote(id)]);
  };
  const group = () => {
    seenZoom = groupingZoom(desk.get().view.zoom);
    const next = new Map<string, PinGroup>();
    const keys = new Map<NoteId, string>();
    for (const each of groupPins(pins, REACH / seenZoom)) {
      const before = groups.get(each.key);
      next.set(each.key, before && isSameGroup(before, each) ? before : each);
      const [{ about }] = each.pins;
      if (each.pins.length === 1 && about.is === 'note') keys.set(about.note, each.key);
    }
    groups = next;
    noteKeys = keys;
    region = null;
  };
  const hasMoved = () =>
    store.getLayout() !== seenLayout || seenNotes.some(([id, note]) => store.getNote(id) !== note);
  const look = (budget: MountBudget) => {
    const { view, viewport } = desk.get();
    if (viewport.w === 0) return false;
    const visible = visibleRect(view, viewport);
    const next = drawnRect(region, visible, MARGIN);
    if (next !== region) {
      region = next;
      const places = Array.from(groups.values(), ({ key, at }) => ({ id: key, rect: { ...at, w: 0, h: 0 } }));
      wanted = nearestFirst(places, region, visible);
    }
    const known = new Set(Array.from(mounted).filter((key) => groups.has(key)));
    const stays = new Set(kept !== null && groups.has(kept) ? [kept] : []);
    const step = stepMounting(known, wanted, stays, budget);
    mounted = step.mounted;
    return step.lacking || step.spare;
  };
  const tell = () => {
    const next = Array.from(groups.values()).filter(({ key }) => mounted.has(key));
    if (next.length === list.length && next.every((each, index) => each === list[index])) return;
    list = next;
    listeners.notify('list');
  };

  const frame = () => {
    const snapshot = threads.get();
    const isFirst = seenThreads === null;
    const isNew = snapshot.threads !== seenThreads || snapshot.open !== seenOpen || hasMoved();
    const { zoom } = desk.get().view;
    const waits = pace.waits(zoom);
    if (waits) frames.request(frame);
    if (isNew) readPins();
    const regroups = isNew || (!waits && groupingZoom(zoom) !== seenZoom);
    if (regroups) group();
    const goesOn = (isNew || !waits) && look(isFirst ? FIRST : BUDGET);
    tell();
    if (regroups || (!waits && zoom !== placedZoom)) {
      placedZoom = zoom;
      listeners.notify('placed');
    }
    if (goesOn) frames.request(frame);
  };
  const request = () => frames.request(frame);
  const held = (id: NoteId): BoardPoint | null => {
    const note = store.getNote(id);
    if (!note) return null;
    const layout = store.getLayout();
    const { live } = aspects.get(id);
    const corner = layout.blocks[note.at.block];
    const rect = live ? { ...live, x: corner.x + live.x, y: corner.y + live.y } : rectOf(note, layout);
    const { dx, dy } = mover.offsetOf(id) ?? { dx: 0, dy: 0 };
    const at = notePinAt(rect);
    return boardPoint(at.x + dx, at.y + dy);
  };

  return {
    get: () => list,
    subscribe: (listener) => listeners.add('list', listener),
    atOf: (key) => {
      const known = groups.get(key);
      if (!known) return null;
      const [{ about }] = known.pins;
      return (known.pins.length === 1 && about.is === 'note' && held(about.note)) || known.at;
    },
    keyOfNote: (id) => noteKeys.get(id),
    onPlaced: (listener) => listeners.add('placed', listener),
    show: (next) => {
      if (next === resolved) return;
      resolved = next;
      seenThreads = null;
      request();
    },
    keep: (key) => {
      kept = key;
      if (key === null) request();
    },
    start: () => {
      const stops = [threads.subscribe(request), store.subscribe(request), desk.subscribe(request)];
      request();
      return () => {
        for (const stop of stops) stop();
        frames.cancel(frame);
      };
    },
  };
}
