'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Icon } from '#components/ui/icon.tsx';
import { copyLater } from './copy-later.ts';
import { useZone } from './local-time.tsx';
import { ShareRecap } from './share-recap.tsx';

type RecapActionsProps = {
  markdown: string;
  link: { path: string; isShared: boolean } | null;
};

/** What can be done with a recap. Nothing of it is printed. */
export function RecapActions({ markdown, link }: RecapActionsProps) {
  const [said, setSaid] = useState('');
  const [isSharing, setSharing] = useState(false);
  const address = `${markdown}?zone=${encodeURIComponent(useZone())}`;
  const copy = async () => {
    const isCopied = await copyLater(() => readText(address));
    setSaid(isCopied ? 'The recap is copied.' : 'That did not work. Download it as Markdown instead.');
  };
  return (
    <div className="mt-6 print:hidden">
      <div className="flex flex-wrap gap-2">
        {link && (
          <Button
            variant="primary"
            size="small"
            icon={<Icon name="share" className="size-4" />}
            aria-expanded={isSharing}
            onClick={() => setSharing(!isSharing)}
          >
            Share by link
          </Button>
        )}
        <Button variant="outline" size="small" onClick={() => window.print()}>
          Print
        </Button>
        <Button
          variant="outline"
          size="small"
          icon={<Icon name="copy" className="size-4" />}
          onClick={() => void copy()}
        >
          Copy as Markdown
        </Button>
        <a href={address} download className={buttonClass('outline', 'small')}>
          Download Markdown
        </a>
      </div>
      <p role="status" className="mt-2 text-sm text-muted empty:mt-0">
        {said}
      </p>
      {link && isSharing && <ShareRecap {...link} />}
    </div>
  );
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The recap was answered with ${response.status}.`);
  return response.text();
}
