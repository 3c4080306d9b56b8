'use client';

import { useState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { FormMessage } from './form-message.tsx';

/** Sends a link to the account's own address: whoever uses it has shown that the address is theirs. */
export function ConfirmAddress({ email }: { email: string }) {
  const [error, setError] = useState<string | null>(null);
  const [sent, setSent] = useState(false);
  const send = async (): Promise<void> => {
    const answer = await callApi('POST', '/api/account/mail-link', { email });
    setSent(answer.ok);
    setError(answer.ok ? null : answer.message);
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Button variant="outline" size="small" onClick={send}>
        Confirm this address
      </Button>
      <FormMessage error={error} done={sent ? 'A link is on its way. Open it in this browser.' : null} />
    </div>
  );
}
