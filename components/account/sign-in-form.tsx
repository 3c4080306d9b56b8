'use client';

import { useActionState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { BringGuest } from './bring-guest.tsx';
import { FormMessage } from './form-message.tsx';

type State = { email: string; password: string; brings: boolean; error: string | null };

type SignInFormProps = {
  /** Where to go afterwards: a path of this site. */
  next: string;
  /** The guest that this browser is; `null` for a visitor. */
  guestName: string | null;
};

/** E-mail and password. What was typed stays when it was not right. */
export function SignInForm({ next, guestName }: SignInFormProps) {
  const signIn = async (_: State, form: FormData): Promise<State> => {
    const email = String(form.get('email') ?? '');
    const password = String(form.get('password') ?? '');
    const brings = form.get('bringGuest') === 'on';
    const body = { email, password, bringGuest: guestName !== null && brings };
    const answer = await callApi('POST', '/api/account/sign-in', body);
    if (answer.ok) window.location.assign(next);
    return { email, password, brings, error: answer.ok ? null : answer.message };
  };
  const [state, act, busy] = useActionState(signIn, { email: '', password: '', brings: true, error: null });
  return (
    <form action={act} className="flex flex-col gap-4">
      <TextField
        label="E-mail"
        name="email"
        type="email"
        defaultValue={state.email}
        autoComplete="username"
        maxLength={254}
        required
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        defaultValue={state.password}
        autoComplete="current-password"
        required
      />
      {guestName !== null && <BringGuest guestName={guestName} defaultChecked={state.brings} />}
      <FormMessage error={state.error} />
      <Button type="submit" variant="primary" disabled={busy}>
        Sign in
      </Button>
    </form>
  );
}
