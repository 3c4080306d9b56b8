'use client';

import { useActionState, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MAX_PERSON_NAME } from '#lib/board/limits.ts';
import { callApi, textIn } from './call-api.ts';
import { signInAsGuest } from './sign-in.ts';

type State = { name: string; error: string | null };

/** A visitor gives a name and has a board at once, or goes on to where they were heading. */
export function NameForm({ next }: { next: string | null }) {
  const signedIn = useRef(false);

  const start = async (_: State, form: FormData): Promise<State> => {
    const name = String(form.get('name') ?? '').trim();
    if (name === '') return { name, error: 'Please give a name that your team will know you by.' };
    if (!signedIn.current) {
      const entered = await signInAsGuest(name);
      if (!entered.ok) return { name, error: entered.message };
      signedIn.current = true;
    }
    if (next) {
      window.location.assign(next);
      return { name, error: null };
    }
    const made = await callApi('POST', '/api/boards', { template: form.get('template') ?? 'blank' });
    const id = made.ok ? textIn(made.data, 'id') : null;
    if (made.ok && id) window.location.assign(`/b/${id}`);
    return { name, error: made.ok ? null : made.message };
  };

  const [state, act, busy] = useActionState(start, { name: '', error: null });
  return (
    <form action={act} className="flex flex-col gap-4">
      <TextField
        label="Your name"
        name="name"
        defaultValue={state.name}
        placeholder="As your team knows you"
        autoComplete="name"
        maxLength={MAX_PERSON_NAME}
        required
        error={state.error ?? undefined}
      />
      {next ? (
        <Button type="submit" variant="primary" disabled={busy}>
          Continue
        </Button>
      ) : (
        <div className="grid gap-2 sm:grid-cols-2">
          <Button type="submit" variant="primary" name="template" value="blank" disabled={busy}>
            New board
          </Button>
          <Button type="submit" variant="outline" name="template" value="example" disabled={busy}>
            Try the example
          </Button>
        </div>
      )}
    </form>
  );
}
