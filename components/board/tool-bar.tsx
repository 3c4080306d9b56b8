'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { ActionButton } from './action-button.tsx';
import { useOpenBoard } from './board-context.ts';
import { CommentButton } from './comment-button.tsx';
import { NoteButton } from './note-button.tsx';
import { useDesk, useMayEdit } from './use-desk.ts';

/** The tools at the bottom of the board. A reader has the two that change nothing; `children` come after them. */
export function ToolBar({ children }: { readonly children?: ReactNode }) {
  const mayEdit = useMayEdit();
  const tool = useDesk((each) => each.tool);
  return (
    <div
      role="toolbar"
      aria-label="Tools"
      className="flex max-w-full items-center gap-0.5 rounded-panel border border-line bg-surface p-1 shadow-raised"
    >
      <ActionButton
        action="select-tool"
        tooltipSide="above"
        pressed={tool === 'select'}
        icon={<BoardIcon name="select" />}
      />
      <ActionButton
        action="hand-tool"
        tooltipSide="above"
        pressed={tool === 'hand'}
        icon={<BoardIcon name="hand" />}
      />
      <CommentButton />
      {mayEdit && (
        <>
          <Divider />
          <NoteButton />
          <Divider />
          <UndoButtons />
        </>
      )}
      {children}
    </div>
  );
}

/** Not `disabled`: a button that has the focus must not lose it when there is nothing more to take back. */
const dimmed = 'aria-disabled:cursor-not-allowed aria-disabled:opacity-45';

function UndoButtons() {
  const { session } = useOpenBoard();
  const canUndo = useSyncExternalStore(session.undo.subscribe, session.undo.canUndo, session.undo.canUndo);
  const canRedo = useSyncExternalStore(session.undo.subscribe, session.undo.canRedo, session.undo.canRedo);
  return (
    <>
      <ActionButton
        action="undo"
        tooltipSide="above"
        aria-disabled={!canUndo}
        className={dimmed}
        icon={<BoardIcon name="undo" />}
      />
      <ActionButton
        action="redo"
        tooltipSide="above"
        aria-disabled={!canRedo}
        className={dimmed}
        icon={<BoardIcon name="redo" />}
      />
    </>
  );
}

function Divider() {
  return <span className="mx-1 h-5 w-px bg-line" aria-hidden="true" />;
}
