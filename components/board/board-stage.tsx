'use client';

import dynamic from 'next/dynamic';
import type { DragEvent } from 'react';
import { questionDragType, readQuestionDrag } from '#components/guide/question-drag.ts';
import { RoomContext } from '#components/workshop/together/room-context.ts';
import type { LoadedRoom } from '#components/workshop/together/use-loaded-room.ts';
import { useNoteMarks } from '#components/workshop/together/use-note-marks.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { checkTask } from '#lib/board/commands/check-task.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import { BlockActions } from './block-actions.tsx';
import { useOpenBoard } from './board-context.ts';
import { BoardCanvas } from './canvas/board-canvas.tsx';
import { describeAuthor } from './describe-author.ts';
import { dropPlace } from './drop-place.ts';
import { EmptyHint } from './empty-hint.tsx';
import { FollowingFrame } from './following-frame.tsx';
import { NoteCarets } from './note-carets.tsx';
import { NoteEditorSlot } from './note-editor-slot.tsx';
import type { Person } from './people.ts';
import { ToolBar } from './tool-bar.tsx';
import { useDesk, useMay } from './use-desk.ts';
import { ZoomBar } from './zoom-bar.tsx';

export const loadSelectionBar = () => import('./selection-bar.tsx').then((file) => file.SelectionBar);
const SelectionBar = dynamic(loadSelectionBar, { loading: () => null });

type BoardStageProps = {
  readonly people: readonly Person[];
  readonly room: LoadedRoom | null;
  readonly onAddQuestion: (block: BlockKey, text: string, point?: BoardPoint) => void;
};

/** The canvas with all that floats over it. */
export function BoardStage({ people, room, onAddQuestion }: BoardStageProps) {
  const { desk, session, pointerMoved } = useOpenBoard();
  const mayEdit = useMay('edit-notes');
  const hasSelection = useDesk((each) => each.selection.size > 0);
  const cursors = useWorkshop(({ view }) => view?.state.cursors ?? 'shown');
  const noteMarks = useNoteMarks(room);

  const toggleTask = (id: NoteId, task: number) => {
    const note = session.store.getNote(id);
    if (note) session.apply(checkTask(note, task));
  };
  const dropQuestion = (event: DragEvent) => {
    const question = readQuestionDrag(event.dataTransfer);
    if (!question || !mayEdit) return;
    event.preventDefault();
    const place = dropPlace(event, desk.get().view);
    onAddQuestion(place?.block ?? question.block, question.text, place?.point);
  };
  const allowQuestion = (event: DragEvent) => {
    if (mayEdit && event.dataTransfer.types.includes(questionDragType)) event.preventDefault();
  };
  return (
    <RoomContext value={room?.room ?? null}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a drop target; the same is done by a button in the guide */}
      <div className="relative min-w-0 flex-1" onDragOver={allowQuestion} onDrop={dropQuestion}>
        <BoardCanvas
          store={session.store}
          desk={desk}
          presence={session.presence}
          mayEdit={mayEdit}
          onPointer={pointerMoved}
          renderEditor={(note) => <NoteEditorSlot note={note} />}
          renderBlockActions={(key) => <BlockActions block={key} />}
          renderEmptyHint={(key) => <EmptyHint block={key} />}
          describeAuthor={(note) => describeAuthor(note, people)}
          onToggleTask={toggleTask}
          renderCarets={(note, container) => <NoteCarets note={note} container={container} />}
          subscribeFocus={desk.subscribeFocus}
          noteMarks={noteMarks}
          onLayer={room && <room.parts.OnBoard />}
          onScreen={room && <room.parts.OverBoard />}
          cursors={cursors}
        />
        <FollowingFrame />
        {room && <room.parts.AtTop people={people} />}
        {hasSelection && <SelectionBar />}
        <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center px-3 *:pointer-events-auto">
          <Tools room={room} />
        </div>
        <div className="absolute right-3 bottom-3 max-sm:bottom-18">
          <ZoomBar />
        </div>
      </div>
    </RoomContext>
  );
}

/** Who takes part in a running workshop has only what its steps may ask of them. */
function Tools({ room }: { readonly room: LoadedRoom | null }) {
  const mayRun = useMay('run-workshop');
  const mayTakePart = useMay('take-part');
  const isRunning = useWorkshop(({ view }) => view?.state.phase.is === 'running');
  if (!room) return <ToolBar />;
  const { ParticipantTools, RoomTools } = room.tools;
  if (isRunning && mayTakePart && !mayRun) return <ParticipantTools />;
  return (
    <ToolBar>
      <RoomTools />
    </ToolBar>
  );
}
