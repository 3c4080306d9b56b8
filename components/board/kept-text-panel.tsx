'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { TypedText } from '#lib/sync/typed-notes.ts';
import { UnsavedText } from './unsaved-text.tsx';

type KeptTextPanelProps = { readonly texts: readonly TypedText[]; readonly onPutAway: () => void };

/** What a refusal gave back, beside the fresh board, until the person has put it somewhere. */
export function KeptTextPanel({ texts, onPutAway }: KeptTextPanelProps) {
  const [copied, setCopied] = useState(false);
  return (
    <aside
      aria-label="Text that was not saved"
      className="fixed bottom-18 left-3 z-30 w-[min(22rem,calc(100vw-1.5rem))] rounded-panel border border-line bg-raised p-4 text-ink shadow-raised"
    >
      <h2 className="text-base font-semibold">Text that was not saved</h2>
      <p className="mt-1 mb-3 text-sm text-muted">Copy it, and paste what you need onto the board.</p>
      <UnsavedText
        texts={texts}
        onCopied={() => setCopied(true)}
        beside={
          <Button variant="quiet" size="small" onClick={onPutAway}>
            {copied ? 'Done' : 'Discard'}
          </Button>
        }
      />
    </aside>
  );
}
