'use client';

import { useActionState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MAX_PERSON_NAME } from '#lib/board/limits.ts';
import { FormMessage } from './form-message.tsx';

type State = { name: string; email: string; password: string; error: string | null };

type SignUpFormProps = {
  /** Where to go afterwards: a path of this site. */
  next: string;
  /** The guest that this browser is, who becomes the account; `null` for a visitor. */
  guestName: string | null;
};

/** Makes an account; a guest keeps their boards and their notes. */
export function SignUpForm({ next, guestName }: SignUpFormProps) {
  const signUp = async (_: State, form: FormData): Promise<State> => {
    const text = (key: string) => String(form.get(key) ?? '');
    const given = { name: text('name'), email: text('email'), password: text('password') };
    const answer = await callApi('POST', '/api/account/sign-up', {
      ...given,
      bringGuest: guestName !== null,
    });
    if (answer.ok) window.location.assign(next);
    return { ...given, error: answer.ok ? null : answer.message };
  };
  const initial: State = { name: guestName ?? '', email: '', password: '', error: null };
  const [state, act, busy] = useActionState(signUp, initial);
  return (
    <form action={act} className="flex flex-col gap-4">
      <TextField
        label="Your name"
        name="name"
        defaultValue={state.name}
        autoComplete="name"
        maxLength={MAX_PERSON_NAME}
        required
      />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        defaultValue={state.email}
        autoComplete="username"
        maxLength={254}
        required
      />
      <div>
        <TextField
          label="Password"
          name="password"
          type="password"
          defaultValue={state.password}
          autoComplete="new-password"
          aria-describedby="password-hint"
          required
        />
        <p id="password-hint" className="mt-1.5 text-sm text-muted">
          At least 8 characters. A few words in a row are easy to keep and hard to guess.
        </p>
      </div>
      <FormMessage error={state.error} />
      <Button type="submit" variant="primary" disabled={busy}>
        {guestName === null ? 'Create account' : 'Create account and keep my boards'}
      </Button>
    </form>
  );
}
