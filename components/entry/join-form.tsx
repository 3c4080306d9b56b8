'use client';

import { useActionState, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MAX_PERSON_NAME } from '#lib/board/limits.ts';
import { callApi, textIn } from './call-api.ts';
import { signInAsGuest } from './sign-in.ts';

type State = { name: string; error: string | null };

/** Takes the invitation. `knownAs` is the name of somebody who is signed in already. */
export function JoinForm({ token, knownAs }: { token: string; knownAs: string | null }) {
  const signedIn = useRef(knownAs !== null);

  const join = async (_: State, form: FormData): Promise<State> => {
    const name = String(form.get('name') ?? '').trim();
    if (!signedIn.current) {
      if (name === '') return { name, error: 'Please give a name that the others will know you by.' };
      const entered = await signInAsGuest(name);
      if (!entered.ok) return { name, error: entered.message };
      signedIn.current = true;
    }
    const joined = await callApi('POST', `/api/invites/${encodeURIComponent(token)}/join`);
    const boardId = joined.ok ? textIn(joined.data, 'boardId') : null;
    if (boardId) window.location.assign(`/b/${boardId}`);
    return { name, error: joined.ok ? null : joined.message };
  };

  const [state, act, busy] = useActionState(join, { name: '', error: null });
  return (
    <form action={act} className="flex flex-col gap-4">
      {knownAs === null ? (
        <TextField
          label="Your name"
          name="name"
          defaultValue={state.name}
          placeholder="As the others know you"
          autoComplete="name"
          maxLength={MAX_PERSON_NAME}
          required
          error={state.error ?? undefined}
        />
      ) : (
        <p className="text-sm text-muted">
          You join as <strong className="font-semibold text-ink">{knownAs}</strong>.
        </p>
      )}
      {knownAs !== null && state.error && (
        <p role="alert" className="text-sm text-danger">
          {state.error}
        </p>
      )}
      <Button type="submit" variant="primary" disabled={busy}>
        Join board
      </Button>
    </form>
  );
}
