'use client';

import { useState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Switch } from '#components/ui/switch.tsx';
import { FormMessage } from './form-message.tsx';

/** Whether somebody is sent what waits in their inbox. */
export function DigestSwitch({ initial }: { initial: boolean }) {
  const [on, setOn] = useState(initial);
  const [error, setError] = useState<string | null>(null);
  const change = async (wanted: boolean) => {
    setOn(wanted);
    const answer = await callApi('PATCH', '/api/account', { digest: wanted });
    setError(answer.ok ? null : answer.message);
    if (!answer.ok) setOn(!wanted);
  };
  return (
    <div className="grid gap-2">
      <Switch
        label="E-mails about my inbox"
        hint="Mentions, answers and requests for a review that wait while you are away, together in one message. Only to an address that you have confirmed."
        on={on}
        onChange={change}
      />
      <FormMessage error={error} />
    </div>
  );
}
