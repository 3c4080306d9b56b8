'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { useMay } from '#components/board/use-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { MAX_VERSION_NAME } from '#lib/review/version.ts';
import { nameNow } from '../restore/version-commands.ts';
import { NameForm } from './name-form.tsx';

/** Names the board as it is now; who only reads is told that nothing can be changed here. */
export function NameNow() {
  const { boardId } = useOpenBoard();
  const mayName = useMay('name-version');
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!mayName)
    return <p className="px-3 pb-2.5 pl-8.5 text-sm text-muted">You can look at every moment and compare.</p>;
  if (isOpen)
    return (
      <div className="px-3 pb-3">
        <NameForm
          label="Name of this version"
          act="Save name"
          first=""
          maxLength={MAX_VERSION_NAME}
          onSubmit={async (name) => {
            const asked = await nameNow(boardId, name);
            return asked.is === 'failed' ? asked.message : null;
          }}
          onClose={() => setOpen(false)}
        />
      </div>
    );
  return (
    <div className="px-3 pb-3 pl-8.5">
      <Button ref={opener} variant="outline" size="small" onClick={() => setOpen(true)}>
        Name this version
      </Button>
    </div>
  );
}
