'use client';

import { useActionState, useEffect, useState } from 'react';
import { callApi, textIn } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { BringGuest } from './bring-guest.tsx';
import { FormMessage } from './form-message.tsx';

type Link =
  | { readonly is: 'looking' }
  | { readonly is: 'good'; readonly token: string; readonly email: string }
  | { readonly is: 'bad'; readonly message: string };

/** Uses the link that stands after `#` in the address: only at a press, since a preview opens pages too. */
export function UseMailLink({ guestName }: { guestName: string | null }) {
  const [link, setLink] = useState<Link>({ is: 'looking' });
  useEffect(() => {
    let isHere = true;
    const token = window.location.hash.slice(1);
    callApi('POST', '/api/account/mail-link/look', { token }).then((answer) => {
      const email = answer.ok ? textIn(answer.data, 'email') : null;
      const message = answer.ok ? 'This link does not hold any more.' : answer.message;
      if (isHere) setLink(email ? { is: 'good', token, email } : { is: 'bad', message });
    });
    return () => {
      isHere = false;
    };
  }, []);

  const use = async (_: string | null, form: FormData): Promise<string | null> => {
    if (link.is !== 'good') return null;
    const bringGuest = form.get('bringGuest') === 'on';
    const answer = await callApi('POST', '/api/account/mail-link/use', { token: link.token, bringGuest });
    if (answer.ok) window.location.replace('/');
    return answer.ok ? null : answer.message;
  };
  const [error, act, busy] = useActionState(use, null);

  if (link.is === 'looking') return <p className="text-muted">Looking at your link …</p>;
  if (link.is === 'bad')
    return (
      <div className="grid gap-4">
        <FormMessage error={link.message} />
        <a href="/sign-in" className={buttonClass('primary')}>
          Ask for a new link
        </a>
      </div>
    );
  return (
    <form action={act} className="grid gap-4">
      <p className="text-muted">
        You sign in as <strong className="font-semibold break-all text-ink">{link.email}</strong>.
      </p>
      {guestName !== null && <BringGuest guestName={guestName} defaultChecked={false} />}
      <FormMessage error={error} />
      <Button type="submit" variant="primary" disabled={busy}>
        Sign in
      </Button>
    </form>
  );
}
