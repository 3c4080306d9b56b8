import { BlockActions } from '../../../../components/board/block-actions.tsx';
import { BoardProvider, type OpenBoard } from '../../../../components/board/board-context.ts';
import { BoardWorkspace } from '../../../../components/board/board-workspace.tsx';
import { BoardCanvas } from '../../../../components/board/canvas/board-canvas.tsx';
import { describeAuthor } from '../../../../components/board/describe-author.ts';
import { EmptyHint } from '../../../../components/board/empty-hint.tsx';
import { NoteEditorSlot } from '../../../../components/board/note-editor-slot.tsx';

/** The canvas alone, with all that the board puts into it. */
export function CanvasAlone({ board }: { readonly board: OpenBoard }) {
  const { session, desk, me, pointerMoved } = board;
  return (
    <BoardProvider value={board}>
      <div className="fixed inset-0">
        <BoardCanvas
          store={session.store}
          desk={desk}
          presence={session.presence}
          mayEdit
          onPointer={pointerMoved}
          renderEditor={(note) => <NoteEditorSlot note={note} />}
          renderBlockActions={(key) => <BlockActions block={key} />}
          renderEmptyHint={(key) => <EmptyHint block={key} />}
          describeAuthor={(note) => describeAuthor(note, [me])}
          subscribeFocus={desk.subscribeFocus}
        />
      </div>
    </BoardProvider>
  );
}

/** The whole screen of a board, bars and guide included. */
export function WholeScreen({ board }: { readonly board: OpenBoard }) {
  return (
    <BoardProvider value={board}>
      <BoardWorkspace title="Bench" people={[board.me]} />
    </BoardProvider>
  );
}
