'use client';

import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { MAX_TITLE } from '#lib/board/limits.ts';
import { useOpenBoard } from './board-context.ts';
import { useMay } from './use-desk.ts';

type BoardTitleProps = {
  readonly title: string;
  /** Resolves to false when the server did not take the name. */
  readonly onRename: (title: string) => Promise<boolean>;
};

/** The board's name; for those who may edit a field that looks like text. */
export function BoardTitle({ title, onRename }: BoardTitleProps) {
  const { boardId } = useOpenBoard();
  const mayRename = useMay('rename-board');
  const [draft, setDraft] = useState<string | null>(null);
  if (!mayRename)
    return <h1 className="max-w-full sm:min-w-20 max-sm:pl-1.5 truncate text-base font-semibold">{title}</h1>;

  const commit = async () => {
    const wanted = draft?.trim().slice(0, MAX_TITLE) ?? '';
    if (wanted !== '' && wanted !== title) await onRename(wanted);
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape') return;
    flushSync(() => setDraft(null));
    event.currentTarget.blur();
  };
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <span className="relative inline-grid min-w-0 sm:min-w-20 max-w-80 items-center">
        <span
          className="invisible col-start-1 row-start-1 overflow-hidden px-1.5 text-base font-semibold whitespace-pre"
          aria-hidden="true"
        >
          {(draft ?? title) || ' '}
        </span>
        <input
          key={boardId}
          aria-label="Board title"
          value={draft ?? title}
          maxLength={MAX_TITLE}
          size={1}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
          className="col-start-1 row-start-1 w-full min-w-0 rounded-control bg-transparent px-1.5 py-1 text-base font-semibold text-ellipsis hover:bg-sunken focus:bg-sunken"
        />
      </span>
    </>
  );
}
