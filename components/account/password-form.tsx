'use client';

import { useActionState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { FormMessage } from './form-message.tsx';

type State = { current: string; next: string; endOthers: boolean; error: string | null; saved: boolean };

const empty: State = { current: '', next: '', endOthers: true, error: null, saved: false };

type PasswordFormProps = {
  /** There is none yet, or a link by e-mail has just been used instead of it. */
  needsCurrent: boolean;
  email: string;
};

/** Sets or changes the password, and ends the other sessions unless they are to stay. */
export function PasswordForm({ needsCurrent, email }: PasswordFormProps) {
  const save = async (_: State, form: FormData): Promise<State> => {
    const current = String(form.get('current') ?? '');
    const next = String(form.get('next') ?? '');
    const endOthers = form.get('endOthers') === 'on';
    const answer = await callApi('POST', '/api/account/password', { current, next, endOthers });
    return answer.ok
      ? { ...empty, saved: true }
      : { current, next, endOthers, error: answer.message, saved: false };
  };
  const [state, act, busy] = useActionState(save, empty);
  return (
    <form action={act} className="grid gap-4">
      <input type="hidden" name="username" value={email} autoComplete="username" />
      {needsCurrent && (
        <TextField
          label="Current password"
          name="current"
          type="password"
          defaultValue={state.current}
          autoComplete="current-password"
          required
        />
      )}
      <TextField
        label="New password"
        name="next"
        type="password"
        defaultValue={state.next}
        autoComplete="new-password"
        required
      />
      <label className="flex items-center gap-2.5 text-sm">
        <input
          type="checkbox"
          name="endOthers"
          defaultChecked={state.endOthers}
          className="size-4 accent-[var(--accent)]"
        />
        Sign out my other browsers
      </label>
      <FormMessage error={state.error} done={state.saved ? 'Your password is changed.' : null} />
      <div>
        <Button type="submit" variant="outline" disabled={busy}>
          Set password
        </Button>
      </div>
    </form>
  );
}
