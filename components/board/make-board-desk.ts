import { can } from '#lib/board/can.ts';
import type { LinkId, NoteId, UserId } from '#lib/board/ids.ts';
import type { View } from '#lib/geometry/view.ts';
import type { BoardSession } from '#lib/sync/board-session.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';
import type { ActionArgs } from '#lib/tools/action.ts';
import type { ActionName } from '#lib/tools/action-names.ts';
import { actions } from '#lib/tools/actions.ts';
import type { Begun, Desk, Notice, Outcome, Scene } from '#lib/tools/desk.ts';
import type { DeskEvent } from '#lib/tools/desk-event.ts';
import { initialDesk } from '#lib/tools/initial-desk.ts';
import { reconcileDesk } from '#lib/tools/reconcile-desk.ts';
import { step } from '#lib/tools/step.ts';
import { animateView } from './canvas/animate-view.ts';
import type { DeskStore } from './canvas/desk-store.ts';

/** The desk of one open board: events and actions in, document changes and a new desk out. */
export type BoardDesk = DeskStore & {
  readonly scene: () => Scene;
  readonly run: (name: ActionName, args?: ActionArgs) => void;
  readonly canRun: (name: ActionName, args?: ActionArgs) => boolean;
  /** Replaces what is held in hand, for a search result or a person who is followed. */
  readonly put: (change: (desk: Desk) => Desk) => void;
  readonly glide: (view: View) => void;
  /** Called when the person moves the view with their own hand. */
  readonly subscribeHand: (listener: () => void) => () => void;
  readonly focusNote: (id: NoteId) => void;
  /** Called when a note should have the keyboard focus. */
  readonly subscribeFocus: (listener: (id: NoteId) => void) => () => void;
  /** Called for an action that the desk cannot carry out by itself: the clipboard's, or the page's. */
  readonly subscribeAction: (name: ActionName, listener: () => void) => () => void;
  /** Lets the person say something about the board. */
  readonly begin: (begun: Begun) => void;
  /** Called when the person begins to say something about the board. What nobody heard yet is told to whoever comes. */
  readonly subscribeBegun: (listener: (begun: Begun) => void) => () => void;
  readonly subscribeNotices: (listener: (notice: DeskNotice) => void) => () => void;
  readonly close: () => void;
};

export type DeskNotice = Notice | { readonly kind: 'note-gone' };

/** Where new notes come to, and which notes can be voted on. */
export type DeskRules = Pick<Scene, 'newNotesIn' | 'votesIn'>;

export type BoardDeskOptions = {
  readonly session: BoardSession;
  readonly author: UserId;
  /** What holds for this person while a workshop runs. */
  readonly rules: () => DeskRules;
  readonly makeId: () => string;
  readonly now: () => number;
};

export function makeBoardDesk({ session, author, rules, makeId, now }: BoardDeskOptions): BoardDesk {
  const listeners = new ListenerSets();
  const focusListeners = new Set<(id: NoteId) => void>();
  const begunListeners = new Set<(begun: Begun) => void>();
  const noticeListeners = new Set<(notice: DeskNotice) => void>();
  let desk = initialDesk({ w: 0, h: 0 }, session.store.getLayout());
  let unheard: Begun | null = null;
  let stopGlide: (() => void) | null = null;

  const scene = (): Scene => ({
    board: session.store.getBoard(),
    layout: session.store.getLayout(),
    mayEdit: session.mayEdit(),
    holdOf: session.holdOf,
    mayComment: can(session.getRole(), 'comment'),
    mayArrange: session.mayArrange(),
    ...rules(),
    author,
    newNoteId: () => makeId() as NoteId,
    newLinkId: () => makeId() as LinkId,
    now,
  });
  const put = (next: Desk) => {
    if (next === desk) return;
    desk = next;
    listeners.notify('desk');
  };
  const tell = (notice: DeskNotice) => {
    for (const listener of noticeListeners) listener(notice);
  };
  const glide = (view: View) => {
    stopGlide?.();
    stopGlide = animateView(store, view);
  };
  const focusNote = (id: NoteId) => {
    for (const listener of focusListeners) listener(id);
  };
  const begin = (begun: Begun) => {
    unheard = begunListeners.size === 0 ? begun : null;
    for (const listener of begunListeners) listener(begun);
  };
  const settle = (outcome: Outcome) => {
    // The desk first: an opened note must be known as open when its record arrives.
    put(outcome.desk);
    session.apply(outcome.changes);
    if (outcome.glideTo) {
      listeners.notify('hand');
      glide(outcome.glideTo);
    }
    if (outcome.focus) focusNote(outcome.focus);
    if (outcome.notice) tell(outcome.notice);
    if (outcome.begun) begin(outcome.begun);
  };
  const dispatch = (event: DeskEvent) => {
    if (event.type === 'pan-by' || event.type === 'zoom-at' || event.type === 'pointer-down') {
      stopGlide?.();
      listeners.notify('hand');
    }
    settle(step(desk, event, scene()));
  };
  const run = (name: ActionName, args?: ActionArgs) => {
    if (actions[name].kind === 'desk') {
      const { view } = desk;
      settle(step(desk, args ? { type: 'action', name, args } : { type: 'action', name }, scene()));
      if (desk.view !== view) listeners.notify('hand');
      return;
    }
    if (name === 'undo') session.undo.undo();
    if (name === 'redo') session.undo.redo();
    listeners.notify(`action:${name}`);
  };
  const unsubscribe = session.store.subscribe(() => {
    const next = reconcileDesk(desk, session.store.getBoard());
    if (desk.editing && !next.editing) tell({ kind: 'note-gone' });
    put(next);
  });

  const store: BoardDesk = {
    get: () => desk,
    subscribe: (listener) => listeners.add('desk', listener),
    dispatch,
    scene,
    run,
    canRun: (name, args) => actions[name].when(desk, scene(), args),
    put: (change) => put(change(desk)),
    glide,
    focusNote,
    subscribeHand: (listener) => listeners.add('hand', listener),
    subscribeFocus: (listener) => {
      focusListeners.add(listener);
      return () => focusListeners.delete(listener);
    },
    subscribeAction: (name, listener) => listeners.add(`action:${name}`, listener),
    begin,
    subscribeBegun: (listener) => {
      begunListeners.add(listener);
      if (unheard) begin(unheard);
      return () => begunListeners.delete(listener);
    },
    subscribeNotices: (listener) => {
      noticeListeners.add(listener);
      return () => noticeListeners.delete(listener);
    },
    close: () => {
      stopGlide?.();
      unsubscribe();
    },
  };
  return store;
}
