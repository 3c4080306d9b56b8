'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';

/** A link right after it was made: the only time that it can be copied. */
export function MadeLink({ url }: { readonly url: string }) {
  const [said, setSaid] = useState('Copy it now: it is shown only this once.');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setSaid('The link is copied.');
    } catch {
      setSaid('The browser did not allow that: select the link and copy it.');
    }
  };
  return (
    <div className="mt-3 rounded-card border border-line bg-sunken p-3">
      <div className="flex gap-2">
        <input
          readOnly
          aria-label="The new link"
          value={url}
          onFocus={(event) => event.target.select()}
          className="h-8 min-w-0 flex-1 rounded-control border border-line bg-surface px-2.5 text-sm text-ink"
        />
        <Button variant="outline" size="small" icon={<Icon name="copy" className="size-4" />} onClick={copy}>
          Copy
        </Button>
      </div>
      <p role="status" className="mt-2 text-sm text-muted">
        {said}
      </p>
    </div>
  );
}
