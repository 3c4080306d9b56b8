import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { OpenBoard } from '#components/board/board-context.ts';
import { type SampleCanvas, sampleCanvas } from '#components/board/canvas/sample-canvas.ts';
import { makeFollowPerson } from '#components/board/follow-person.ts';
import { makeBoardDesk } from '#components/board/make-board-desk.ts';
import { deskRules } from '#components/workshop/focus/desk-rules.ts';
import type { WorkshopSnapshot } from '#components/workshop/workshop-store.ts';
import type { Role } from '#lib/board/can.ts';
import { can } from '#lib/board/can.ts';
import type { Change } from '#lib/board/change.ts';
import type { BoardId, NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import type { BoardSession } from '#lib/sync/board-session.ts';
import type { ReactionEmoji } from '#lib/sync/reaction.ts';
import { type SampleWorkshop, sampleWorkshop, userId } from './sample-workshop.ts';

/** For tests: an open board without a document or a server. */
export type SampleOpenBoard = {
  readonly board: OpenBoard;
  readonly canvas: SampleCanvas;
  readonly workshop: SampleWorkshop;
  /** What was to be written; nothing else happens to it. */
  readonly changes: Change[];
  readonly reacted: ReactionEmoji[];
  readonly said: string[];
  readonly drafts: Set<NoteId>;
  cursor: BoardPoint | null;
};

type Given = {
  readonly notes?: readonly Note[];
  readonly role?: Role;
  readonly workshop?: Partial<WorkshopSnapshot>;
};

export function sampleOpenBoard({
  notes = [],
  role = 'editor',
  workshop: first = {},
}: Given = {}): SampleOpenBoard {
  const canvas = sampleCanvas(notes);
  const workshop = sampleWorkshop(first);
  const changes: Change[] = [];
  const drafts = new Set<NoteId>();
  const none = () => () => {};
  const awareness = new Awareness(new Y.Doc());
  const session: BoardSession = {
    ...{ store: canvas.store, presence: canvas.presence, awareness },
    undo: {
      ...{ undo: () => {}, redo: () => {}, canUndo: () => false, canRedo: () => false, subscribe: none },
      ...{ stopCapturing: () => {}, addTrackedOrigin: () => {} },
    },
    apply: (more) => changes.push(...more),
    ...{ fragmentOf: () => null, awarenessOf: () => awareness, readUnsavedText: () => [] },
    getConnection: () => ({ kind: 'saved' }),
    subscribeConnection: none,
    getRole: () => role,
    mayEdit: () => can(role, 'edit-notes'),
    mayArrange: () => can(role, 'edit-notes'),
    holdOf: (id) => (drafts.has(id) ? 'own' : 'shared'),
    isDraft: (id) => drafts.has(id),
    ...{ isLoaded: () => true, countUnreadable: () => 0, subscribeEvents: none },
    ...{ preload: () => {}, close: () => awareness.destroy() },
  };
  const desk = makeBoardDesk({
    session,
    author: userId('me01'),
    rules: () => deskRules(workshop.get().view, role),
    makeId: () => 'note-made',
    now: () => 0,
  });
  const sample: SampleOpenBoard = {
    ...{ canvas, workshop, changes, drafts, reacted: [], said: [], cursor: null },
    board: {
      boardId: 'board-0001' as BoardId,
      ...{ session, workshop, desk },
      follow: makeFollowPerson(desk, canvas.presence),
      me: { id: userId('me01'), name: 'Mia', colour: 'teal', role },
      pointerMoved: () => {},
      ownPresence: {
        getCursor: () => sample.cursor,
        react: (emoji) => sample.reacted.push(emoji),
        say: (text) => sample.said.push(text),
      },
    },
  };
  return sample;
}
