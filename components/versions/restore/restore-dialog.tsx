'use client';

import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import type { RestoreWish } from '../moment-store.ts';
import { momentWords } from '../version-words.ts';

type RestoreDialogProps = {
  readonly wish: RestoreWish;
  readonly onClose: () => void;
  /** Resolves to why it could not be done; `null`: it was. */
  readonly onConfirm: (wish: RestoreWish) => Promise<string | null>;
};

/** Says what restoring does, and that it can be undone, before it is done. */
export function RestoreDialog({ wish, onClose, onConfirm }: RestoreDialogProps) {
  const [state, setState] = useState<{ readonly is: 'asking' | 'busy' } | Failed>({ is: 'asking' });
  const isBusy = useRef(false);
  const confirm = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ is: 'busy' });
    const failed = await onConfirm(wish);
    isBusy.current = false;
    if (failed !== null) setState({ is: 'failed', why: failed });
  };
  const when = momentWords(wish.at);
  return (
    <Dialog open onClose={onClose} title={wish.note ? 'Restore this note?' : 'Restore the board?'}>
      <div className="grid gap-2 text-base">
        {wish.note ? (
          <p>
            The note becomes what it was on <b className="font-semibold">{when}</b>: its words, its place and
            its look, for everybody. A note that was deleted comes back.
          </p>
        ) : (
          <p>
            The board becomes what it was on <b className="font-semibold">{when}</b>, for everybody. Notes
            that were added since are taken off.
          </p>
        )}
        <p className="text-muted">
          What is there now is kept as a version first. To undo this, restore that version. Comments stay as
          they are.
        </p>
      </div>
      <Refusal why={state.is === 'failed' ? state.why : null} />
      <div className="mt-6 flex justify-end gap-2">
        <Button variant="outline" onClick={onClose}>
          Cancel
        </Button>
        <Button
          variant="primary"
          ref={takeFocus}
          aria-disabled={state.is === 'busy'}
          onClick={() => void confirm()}
        >
          {state.is === 'busy' ? 'Restoring…' : 'Restore'}
        </Button>
      </div>
    </Dialog>
  );
}

/** Of the dialog's controls the browser focuses the one that says so as it opens. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.setAttribute('autofocus', '');
}

type Failed = { readonly is: 'failed'; readonly why: string };
