import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { BinnedBoard } from './binned-board.ts';

type PurgeBoardProps = {
  /** `null`: nothing is asked. */
  board: BinnedBoard | null;
  onKeep: () => void;
  onPurge: (board: BinnedBoard) => void;
};

/** Asks for the title of a board that nobody could bring back afterwards. */
export function PurgeBoard({ board, onKeep, onPurge }: PurgeBoardProps) {
  return (
    <Dialog open={board !== null} onClose={onKeep} title="Delete this board for good?">
      {board && <TitleForm board={board} onKeep={onKeep} onPurge={onPurge} />}
    </Dialog>
  );
}

function TitleForm({ board, onKeep, onPurge }: PurgeBoardProps & { board: BinnedBoard }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();

  const purge = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== board.title) {
      setError('That is not its title. Nothing was deleted.');
      return;
    }
    onKeep();
    onPurge(board);
  };

  return (
    <form onSubmit={purge}>
      <p className="mb-4 text-muted">
        Its notes, its history and its members’ access go, for everybody, and nobody can bring them back. To
        go on, type the title: <strong className="font-semibold break-words text-ink">{board.title}</strong>
      </p>
      <TextField
        label="Title of the board"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={error}
        autoComplete="off"
      />
      <div className="mt-6 flex justify-end gap-2">
        <Button variant="outline" onClick={onKeep}>
          Keep it
        </Button>
        <Button variant="danger" type="submit">
          Delete for good
        </Button>
      </div>
    </form>
  );
}
