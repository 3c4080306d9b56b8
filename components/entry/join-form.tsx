'use client';

import { useActionState, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MAX_INVITE_PASSWORD, MAX_PERSON_NAME } from '#lib/board/limits.ts';
import { callApi, textIn } from './call-api.ts';
import { signInAsGuest } from './sign-in.ts';
import { WaitingToJoin } from './waiting-to-join.tsx';

type State = {
  readonly name: string;
  readonly password: string;
  readonly error: { readonly in: 'name' | 'password' | 'form'; readonly message: string } | null;
  /** The board that this person waits for. */
  readonly waitsFor: string | null;
};

type JoinFormProps = {
  readonly token: string;
  readonly needsPassword: boolean;
  readonly waitsFor: string | null;
  /** The name of somebody who is signed in already. */
  readonly knownAs: string | null;
};

/** Takes the invitation: a visitor's name and the link's password in one step. */
export function JoinForm({ token, needsPassword, waitsFor, knownAs }: JoinFormProps) {
  const signedIn = useRef(knownAs !== null);

  const join = async (_: State, form: FormData): Promise<State> => {
    const name = String(form.get('name') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const failed = (place: 'name' | 'password' | 'form', message: string): State => ({
      name,
      password,
      error: { in: place, message },
      waitsFor: null,
    });
    if (needsPassword && password === '')
      return failed('password', 'Please give the password of the invitation.');
    if (!signedIn.current) {
      if (name === '') return failed('name', 'Please give a name that the others will know you by.');
      const entered = await signInAsGuest(name);
      if (!entered.ok) return failed('name', entered.message);
      signedIn.current = true;
    }
    const joined = await callApi(
      'POST',
      '/api/invites/join',
      needsPassword ? { token, password } : { token },
    );
    if (!joined.ok) return failed(needsPassword ? 'password' : 'form', joined.message);
    const boardId = textIn(joined.data, 'boardId');
    if (boardId === null) return failed('form', 'Something went wrong. Please try again.');
    if (!isIn(joined.data)) return { name, password: '', error: null, waitsFor: boardId };
    // In the place of this page: the link stays in no history.
    window.location.replace(`/b/${boardId}`);
    return { name, password, error: null, waitsFor: null };
  };

  const [state, act, busy] = useActionState(join, { name: '', password: '', error: null, waitsFor });
  if (state.waitsFor !== null) return <WaitingToJoin boardId={state.waitsFor} />;
  const errorIn = (place: 'name' | 'password' | 'form') =>
    state.error?.in === place ? state.error.message : undefined;
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
          error={errorIn('name')}
        />
      ) : (
        <p className="text-sm text-muted">
          You join as <strong className="font-semibold text-ink">{knownAs}</strong>.
        </p>
      )}
      {needsPassword && (
        <TextField
          label="Password of the invitation"
          name="password"
          type="password"
          defaultValue={state.password}
          autoComplete="off"
          maxLength={MAX_INVITE_PASSWORD}
          required
          error={errorIn('password')}
        />
      )}
      {errorIn('form') && (
        <p role="alert" className="text-sm text-danger">
          {errorIn('form')}
        </p>
      )}
      <Button type="submit" variant="primary" disabled={busy}>
        Join board
      </Button>
    </form>
  );
}

function isIn(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'joined' in data && data.joined === true;
}
