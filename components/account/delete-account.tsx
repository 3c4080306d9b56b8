'use client';

import { useActionState, useState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { FormMessage } from './form-message.tsx';

/** A board that would have no owner any more. */
export type OwnedBoard = { readonly id: string; readonly title: string; readonly others: number };

type DeleteAccountProps = {
  kind: 'guest' | 'account';
  hasPassword: boolean;
  /** Boards that nobody else owns. */
  boards: readonly OwnedBoard[];
};

type State = { confirmation: string; password: string; bins: boolean; error: string | null };

/** Deletes the account, after what that means has been said and confirmed. */
export function DeleteAccount({ kind, hasPassword, boards }: DeleteAccountProps) {
  const [open, setOpen] = useState(false);
  const remove = async (_: State, form: FormData): Promise<State> => {
    const confirmation = String(form.get('confirmation') ?? '');
    const password = String(form.get('password') ?? '');
    const bins = form.get('binBoards') === 'on';
    const body = { confirmation, password, binBoards: bins };
    const answer = await callApi('POST', '/api/account/delete', body);
    if (answer.ok) window.location.assign('/');
    return { confirmation, password, bins, error: answer.ok ? null : answer.message };
  };
  const initial: State = { confirmation: '', password: '', bins: false, error: null };
  const [state, act, busy] = useActionState(remove, initial);
  const what = kind === 'guest' ? 'what I have here' : 'my account';
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        Delete {what}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Delete ${what}?`}>
        <form action={act} className="grid gap-4">
          <p className="text-muted">
            Your name, address and sign-ins are deleted, and you are off every board. Notes that you wrote
            stay on the boards of others, as those of a deleted person. This cannot be taken back.
          </p>
          {boards.length > 0 && <OwnedBoards boards={boards} bins={state.bins} />}
          {hasPassword && (
            <TextField
              label="Your password"
              name="password"
              type="password"
              defaultValue={state.password}
              autoComplete="current-password"
              required
            />
          )}
          <TextField
            label="Type “delete” to confirm"
            name="confirmation"
            defaultValue={state.confirmation}
            autoComplete="off"
            autoCapitalize="none"
            required
          />
          <FormMessage error={state.error} />
          <div className="flex justify-end gap-2">
            <Button variant="outline" onClick={() => setOpen(false)}>
              Keep it
            </Button>
            <Button type="submit" variant="danger" disabled={busy}>
              Delete for good
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

function OwnedBoards({ boards, bins }: { boards: readonly OwnedBoard[]; bins: boolean }) {
  return (
    <div className="grid gap-2 rounded-control border border-line p-3 text-sm">
      <p>
        {boards.length === 1 ? 'One board has' : `${boards.length} boards have`} no other owner. Open a board
        to make somebody else its owner, or let what is left go into the bin:
      </p>
      <ul className="max-h-40 list-disc overflow-y-auto pl-5">
        {boards.map(({ id, title, others }) => (
          <li key={id}>
            <a href={`/b/${id}`} className="underline underline-offset-2">
              {title}
            </a>{' '}
            {others === 0 ? '(only you)' : `(you and ${others} more)`}
          </li>
        ))}
      </ul>
      <label className="flex items-center gap-2.5">
        <input
          type="checkbox"
          name="binBoards"
          defaultChecked={bins}
          className="size-4 accent-[var(--accent)]"
        />
        Put these boards into the bin
      </label>
    </div>
  );
}
