'use client';

import { useState } from 'react';
import { startAtProvider } from '#components/entry/sign-in.ts';
import { Button } from '#components/ui/button.tsx';
import { FormMessage } from './form-message.tsx';

/** A provider as its button says it. */
export type OfferedProvider = { readonly id: string; readonly name: string };

type ProviderButtonsProps = {
  providers: readonly OfferedProvider[];
  /** What stands before the provider's name. */
  verb: 'Continue with' | 'Connect';
  /** Where the browser comes back to: a path of this site. */
  next: string;
};

/** One button for each provider that is configured. */
export function ProviderButtons({ providers, verb, next }: ProviderButtonsProps) {
  const [error, setError] = useState<string | null>(null);
  const start = async (id: string): Promise<void> => {
    const answer = await startAtProvider(id, next);
    setError(answer.ok ? null : answer.message);
  };
  return (
    <div className="grid gap-2">
      {providers.map(({ id, name }) => (
        <Button key={id} variant="outline" onClick={() => start(id)}>
          {verb} {name}
        </Button>
      ))}
      <FormMessage error={error} />
    </div>
  );
}
