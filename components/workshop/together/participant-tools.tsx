'use client';

import { CommentButton } from '#components/board/comment-button.tsx';
import { NoteButton } from '#components/board/note-button.tsx';
import { useMayEdit } from '#components/board/use-desk.ts';
import { RoomTools } from './room-tools.tsx';

/** The tool bar of those who take part in a workshop: what a step may ask of them, and nothing else. */
export function ParticipantTools() {
  const mayEdit = useMayEdit();
  return (
    <div
      role="toolbar"
      aria-label="Tools"
      className="flex max-w-full items-center gap-0.5 rounded-panel border border-line bg-surface p-1 shadow-raised"
    >
      {mayEdit && <NoteButton />}
      <CommentButton />
      <RoomTools />
    </div>
  );
}
