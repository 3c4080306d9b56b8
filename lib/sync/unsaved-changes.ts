/**
 * Which of this tab's changes the server has not confirmed as durable. Letters typed in one go count as one
 * change, so that the number means to a person what undo means.
 */
export type UnsavedChanges = {
  /** The number of the latest local update; the server returns it once that update is durable. */
  readonly marker: number;
  readonly acknowledged: number;
  /** The last marker of each change that is not yet confirmed, oldest first. */
  readonly pending: readonly number[];
  /** When the latest local update was made, in milliseconds. */
  readonly lastAt: number;
  /** Unconfirmed updates, those of a moment together: the last one's marker and when the first was made. */
  readonly waiting: readonly { readonly marker: number; readonly since: number }[];
};

/** Updates closer together than this, in milliseconds, belong to one change. */
export const SAME_CHANGE_WITHIN = 500;

/** Updates within this, in milliseconds, wait together: it bounds what is kept of long work without a connection. */
const SAME_MOMENT = 250;

export const nothingUnsaved: UnsavedChanges = {
  marker: 0,
  acknowledged: 0,
  pending: [],
  lastAt: -Infinity,
  waiting: [],
};

/** After one more local update at `now`. A `command` is always a change of its own; typing joins what is fresh. */
export function recordUpdate(state: UnsavedChanges, now: number, by: 'command' | 'typing'): UnsavedChanges {
  const marker = state.marker + 1;
  const joins = by === 'typing' && state.pending.length > 0 && now - state.lastAt < SAME_CHANGE_WITHIN;
  const earlier = joins ? state.pending.slice(0, -1) : state.pending;
  const last = state.waiting.at(-1);
  const waiting =
    last && now - last.since < SAME_MOMENT
      ? [...state.waiting.slice(0, -1), { marker, since: last.since }]
      : [...state.waiting, { marker, since: now }];
  return { ...state, marker, pending: [...earlier, marker], lastAt: now, waiting };
}

/** After the server confirmed everything up to `marker`; an older or unknown number changes nothing. */
export function acknowledge(state: UnsavedChanges, marker: number): UnsavedChanges {
  if (!Number.isSafeInteger(marker) || marker <= state.acknowledged || marker > state.marker) return state;
  return {
    ...state,
    acknowledged: marker,
    pending: state.pending.filter((each) => each > marker),
    waiting: state.waiting.filter((each) => each.marker > marker),
  };
}

/** When the oldest unconfirmed update was made, in milliseconds; `null` when all are confirmed. */
export function waitingSince(state: UnsavedChanges): number | null {
  return state.waiting[0]?.since ?? null;
}
