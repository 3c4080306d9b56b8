'use client';

import { useActionState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { FormMessage } from './form-message.tsx';

type State = { readonly gets: 'mail' | 'nothing'; readonly error: string | null };

/** Stops e-mails for the person whose token stands after `#` in the address, or has them sent again. */
export function StopDigest() {
  const change = async ({ gets }: State): Promise<State> => {
    const path = `/api/unsubscribe/${encodeURIComponent(window.location.hash.slice(1)) || 'none'}`;
    const answer = await callApi(gets === 'mail' ? 'POST' : 'DELETE', path);
    if (!answer.ok) return { gets, error: answer.message };
    return { gets: gets === 'mail' ? 'nothing' : 'mail', error: null };
  };
  const [{ gets, error }, act, busy] = useActionState(change, { gets: 'mail', error: null });
  return (
    <form action={act} className="grid gap-4">
      <p className="text-muted">
        When somebody mentions you, answers you or asks you for a review while you are away, Ninefold sends
        you an e-mail. Your inbox on Ninefold stays as it is either way.
      </p>
      <FormMessage
        error={error}
        done={gets === 'nothing' ? 'Done: you get no more of these e-mails.' : null}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          variant={gets === 'mail' ? 'primary' : 'outline'}
          aria-disabled={busy}
          // The second press of a double one is meant for the first: it would take that back.
          onClick={(event) => event.detail > 1 && event.preventDefault()}
        >
          {gets === 'mail' ? 'Stop these e-mails' : 'Send them again'}
        </Button>
        <a href="/" className={buttonClass('quiet')}>
          My boards
        </a>
      </div>
    </form>
  );
}
