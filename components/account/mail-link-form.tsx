'use client';

import { useActionState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { FormMessage } from './form-message.tsx';

type State = { email: string; error: string | null; sent: boolean };

/** Asks for a link by e-mail: the way in without a password, and for one who has forgotten it. */
export function MailLinkForm() {
  const send = async (_: State, form: FormData): Promise<State> => {
    const email = String(form.get('email') ?? '');
    const answer = await callApi('POST', '/api/account/mail-link', { email });
    return { email, error: answer.ok ? null : answer.message, sent: answer.ok };
  };
  const [state, act, busy] = useActionState(send, { email: '', error: null, sent: false });
  return (
    <form action={act} className="flex flex-col gap-3">
      <TextField
        label="E-mail for a link without a password"
        name="email"
        type="email"
        defaultValue={state.email}
        autoComplete="email"
        maxLength={254}
        required
      />
      <FormMessage
        error={state.error}
        done={state.sent ? `A link is on its way to ${state.email}. It is good for 15 minutes.` : null}
      />
      <Button type="submit" variant="outline" disabled={busy}>
        E-mail me a link
      </Button>
    </form>
  );
}
