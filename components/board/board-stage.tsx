'use client';

import dynamic from 'next/dynamic';
import { type DragEvent, useMemo, useSyncExternalStore } from 'react';
import { questionDragType, readQuestionDrag } from '#components/guide/question-drag.ts';
import type { WholeReview } from '#components/review/whole-review.tsx';
import { momentsOf } from '#components/versions/moment-store.ts';
import { RoomContext } from '#components/workshop/together/room-context.ts';
import type { WholeRoom } from '#components/workshop/together/whole-room.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { checkTask } from '#lib/board/commands/check-task.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import { BlockActions } from './block-actions.tsx';
import { useOpenBoard } from './board-context.ts';
import { BoardCanvas } from './canvas/board-canvas.tsx';
import { joinNoteMarks } from './canvas/join-note-marks.tsx';
import { describeAuthor } from './describe-author.ts';
import { dropPlace } from './drop-place.ts';
import { EmptyHint } from './empty-hint.tsx';
import { NoteEditorSlot } from './note-editor-slot.tsx';
import type { Person } from './people.ts';
import { ToolBar } from './tool-bar.tsx';
import { useDesk, useMay } from './use-desk.ts';
import { ZoomBar } from './zoom-bar.tsx';

// What nobody needs before they, or others, have done something.
const loadSelectionBar = () => import('./selection-bar.tsx').then((file) => file.SelectionBar);
const loadNoteCarets = () => import('./note-carets.tsx').then((file) => file.NoteCarets);
const loadFollowingFrame = () => import('./following-frame.tsx').then((file) => file.FollowingFrame);
const SelectionBar = dynamic(loadSelectionBar, { loading: () => null });
const MomentOverlay = dynamic(
  () => import('#components/versions/moment/moment-overlay.tsx').then((file) => file.MomentOverlay),
  { loading: () => null },
);
const PlaceHint = dynamic(
  () => import('#components/review/pins/place-hint.tsx').then((file) => file.PlaceHint),
  { loading: () => null },
);
const NoteCarets = dynamic(loadNoteCarets, { loading: () => null });
const FollowingFrame = dynamic(loadFollowingFrame, { loading: () => null });

/** To be fetched ahead of their first use; without it they come with that. */
export const stageLoads = [loadSelectionBar, loadNoteCarets, loadFollowingFrame];

type BoardStageProps = {
  readonly people: readonly Person[];
  readonly room: WholeRoom | null;
  readonly review: WholeReview | null;
  readonly onAddQuestion: (block: BlockKey, text: string, point?: BoardPoint) => void;
};

/** The canvas with all that floats over it. */
export function BoardStage({ people, room, review, onAddQuestion }: BoardStageProps) {
  const { desk, session, follow, pointerMoved } = useOpenBoard();
  const mayEdit = useMay('edit-notes');
  const hasSelection = useDesk((each) => each.selection.size > 0);
  const cursors = useWorkshop(({ view }) => view?.state.cursors ?? 'shown');
  const isFollowing = useSyncExternalStore(follow.subscribe, follow.get, follow.get) !== null;
  const moments = momentsOf(session);
  const looking = useSyncExternalStore(moments.subscribe, moments.get, moments.get);
  const isPast = looking !== null && looking.moment.is !== 'now';
  const isPlacing = useDesk((each) => each.tool === 'comment');
  const readMarks = () => room?.noteMarks.get() ?? null;
  const roomMarks = useSyncExternalStore(room?.noteMarks.subscribe ?? neverChanges, readMarks, readMarks);
  const readBadges = () => review?.noteMarks.get() ?? null;
  const badges = useSyncExternalStore(review?.noteMarks.subscribe ?? neverChanges, readBadges, readBadges);
  const noteMarks = useMemo(() => joinNoteMarks(roomMarks, badges), [roomMarks, badges]);

  const toggleTask = (id: NoteId, task: number) => {
    const note = session.store.getNote(id);
    if (note) session.apply(checkTask(note, task));
  };
  const dropQuestion = (event: DragEvent) => {
    const question = readQuestionDrag(event.dataTransfer);
    if (!question || !mayEdit || isPast) return;
    event.preventDefault();
    const place = dropPlace(event, desk.get().view);
    onAddQuestion(place?.block ?? question.block, question.text, place?.point);
  };
  const allowQuestion = (event: DragEvent) => {
    if (mayEdit && !isPast && event.dataTransfer.types.includes(questionDragType)) event.preventDefault();
  };
  return (
    <RoomContext value={room?.room ?? null}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a drop target; the same is done by a button in the guide */}
      <div className="relative min-w-0 flex-1" onDragOver={allowQuestion} onDrop={dropQuestion}>
        <div className="contents" inert={isPast}>
          <BoardCanvas
            store={session.store}
            desk={desk}
            presence={session.presence}
            mayEdit={mayEdit}
            onPointer={pointerMoved}
            renderEditor={(note) => <NoteEditorSlot note={note} />}
            renderBlockActions={(key) => (
              <BlockActions block={key}>{review && <review.BlockBadge block={key} />}</BlockActions>
            )}
            renderEmptyHint={(key) => <EmptyHint block={key} />}
            describeAuthor={(note) => describeAuthor(note, people)}
            onToggleTask={toggleTask}
            renderCarets={(note, container) => <NoteCarets note={note} container={container} />}
            subscribeFocus={desk.subscribeFocus}
            noteMarks={noteMarks}
            onLayer={room && <room.OnBoard />}
            onScreen={
              <>
                {review && <review.Pins />}
                {room && <room.OverBoard />}
              </>
            }
            cursors={cursors}
          />
          {isFollowing && <FollowingFrame />}
          {room && <room.AtTop people={people} />}
          {hasSelection && <SelectionBar />}
          <div className="pointer-events-none absolute inset-x-0 bottom-3 flex flex-col items-center gap-2 px-3 *:pointer-events-auto">
            {isPlacing && <PlaceHint />}
            {room ? <room.BottomBar whole={ToolBar} /> : <ToolBar />}
          </div>
          <div className="absolute right-3 bottom-3 max-sm:bottom-18">
            <ZoomBar />
          </div>
        </div>
        {looking && <MomentOverlay />}
      </div>
    </RoomContext>
  );
}

const neverChanges = () => () => {};
