import type { NoteId } from '#lib/board/ids.ts';
import type { Place } from '#lib/board/note.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import type { NoteElements } from './note-elements.ts';
import type { Offset } from './remote-motion.ts';
import { OWN_LIFT, PEER_LIFT, stackOrder } from './stack-order.ts';

/** A moved note keeps its own layer this long after it came to rest, in milliseconds. */
const SETTLE = 250;

/** More notes than this that move in one frame without a hand are put in their places: so many layers cost more. */
const MOST_LAYERS = 150;

/** Who holds a note that is drawn somewhere else than the document says. */
export type Holder = 'own' | 'peer';

/** How an element stands in its block. `live`: where its resizing has it, and not the document. */
type Stand = {
  readonly element: HTMLElement;
  readonly block: BlockKey;
  base: Pick<Place, 'x' | 'y'>;
  isLive: boolean;
  holder: Holder | null;
  /** When its layer goes, in milliseconds; `null`: it has none, or it is in a hand. */
  due: number | null;
};

/**
 * Puts the notes' elements where they belong, outside React. At rest a note stands by `left` and `top`; while it
 * moves, in a hand or in the document, only its transform is written, and its place once it has come to rest.
 */
export type NotePlacer = {
  /** The note's element was drawn: `live` is where a resizing has it. */
  readonly drawn: (id: NoteId, block: BlockKey, live: Rect | null) => void;
  readonly hold: (id: NoteId, offset: Offset, holder: Holder) => void;
  /** In no hand any more: draws it where the document has it. */
  readonly release: (id: NoteId, now: number) => void;
  /** Draws notes that the document has elsewhere now and that are in no hand. */
  readonly follow: (ids: ReadonlySet<NoteId>, now: number) => void;
  /** Puts in their places the notes that have rested long enough; true while others still have to. */
  readonly settle: (now: number) => boolean;
};

export function makeNotePlacer(store: BoardStore, elements: NoteElements): NotePlacer {
  const stands = new Map<NoteId, Stand>();
  const unsettled = new Set<NoteId>();

  /** The stand of the element that is in the page now. */
  const standOf = (id: NoteId): Stand | undefined => {
    const stand = stands.get(id);
    if (!stand || stand.element === elements.get(id)) return stand;
    stands.delete(id);
    unsettled.delete(id);
    return undefined;
  };
  const placeOf = (id: NoteId, { block, base, isLive }: Stand): Stand['base'] => {
    const at = store.getNote(id)?.at;
    // Between two blocks the element is about to go.
    return isLive || !at || at.block !== block ? base : at;
  };
  const translate = (id: NoteId, stand: Stand, { dx, dy }: Offset) => {
    const place = placeOf(id, stand);
    const x = place.x - stand.base.x + dx;
    const y = place.y - stand.base.y + dy;
    stand.element.style.transform = x === 0 && y === 0 ? '' : `translate(${x}px,${y}px)`;
  };
  const stack = (id: NoteId, { element }: Stand) => {
    const z = store.getNote(id)?.at.z;
    element.style.zIndex = z === undefined ? '' : String(stackOrder(z));
  };
  const put = (id: NoteId, stand: Stand) => {
    const { style } = stand.element;
    stand.base = placeOf(id, stand);
    style.left = `${stand.base.x}px`;
    style.top = `${stand.base.y}px`;
    style.transform = '';
    style.willChange = '';
    stand.due = null;
    unsettled.delete(id);
  };
  const rest = (id: NoteId, stand: Stand, now: number) => {
    stand.element.style.willChange = 'transform';
    stand.due = now + SETTLE;
    unsettled.add(id);
    translate(id, stand, NOWHERE);
  };

  return {
    drawn: (id, block, live) => {
      const element = elements.get(id);
      const at = store.getNote(id)?.at;
      if (!element || !at) return;
      const known = standOf(id);
      const base = live ?? at;
      if (known && known.base.x === base.x && known.base.y === base.y && known.isLive === (live !== null)) {
        if (known.holder === null) stack(id, known);
        return;
      }
      const stand: Stand = {
        ...{ element, block, base, isLive: live !== null },
        ...{ holder: known?.holder ?? null, due: known?.due ?? null },
      };
      stands.set(id, stand);
      element.style.left = `${base.x}px`;
      element.style.top = `${base.y}px`;
      if (stand.holder !== null) return;
      element.style.transform = '';
      stack(id, stand);
    },
    hold: (id, offset, holder) => {
      const stand = standOf(id);
      if (!stand) return;
      if (stand.holder !== holder) {
        stand.holder = holder;
        stand.due = null;
        unsettled.delete(id);
        stand.element.style.willChange = 'transform';
        stand.element.style.zIndex = String(holder === 'own' ? OWN_LIFT : PEER_LIFT);
        stand.element.toggleAttribute('data-lifted', true);
      }
      translate(id, stand, offset);
    },
    release: (id, now) => {
      const stand = standOf(id);
      if (!stand || stand.holder === null) return;
      stand.holder = null;
      stand.element.toggleAttribute('data-lifted', false);
      stack(id, stand);
      rest(id, stand, now);
    },
    follow: (ids, now) => {
      const crowd = ids.size > MOST_LAYERS;
      for (const id of ids) {
        const stand = standOf(id);
        if (!stand || stand.holder !== null) continue;
        stack(id, stand);
        const place = placeOf(id, stand);
        if (crowd) put(id, stand);
        else if (stand.due !== null || place.x !== stand.base.x || place.y !== stand.base.y)
          rest(id, stand, now);
      }
    },
    settle: (now) => {
      for (const id of unsettled) {
        const stand = standOf(id);
        if (stand && stand.due !== null && now >= stand.due) put(id, stand);
      }
      return unsettled.size > 0;
    },
  };
}

const NOWHERE: Offset = { dx: 0, dy: 0 };
