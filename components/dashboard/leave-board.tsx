import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { BoardSummary } from './board-summary.ts';

type LeaveBoardProps = {
  /** `null`: nothing is asked. */
  board: BoardSummary | null;
  onStay: () => void;
  onLeave: (board: BoardSummary) => void;
};

/** Asks before somebody gives up a board that others let them on. */
export function LeaveBoard({ board, onStay, onLeave }: LeaveBoardProps) {
  const leave = (): void => {
    onStay();
    if (board) onLeave(board);
  };
  return (
    <Dialog open={board !== null} onClose={onStay} title="Leave this board?">
      <p className="text-muted">
        “{board?.title}” stays as it is for the others. To come back you need a new link from them.
      </p>
      <div className="mt-6 flex justify-end gap-2">
        <Button variant="outline" onClick={onStay}>
          Stay
        </Button>
        <Button variant="danger" onClick={leave}>
          Leave board
        </Button>
      </div>
    </Dialog>
  );
}
