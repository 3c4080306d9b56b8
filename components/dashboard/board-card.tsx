'use client';

import { useId, useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { ShelfIcon } from '#components/ui/icons/shelf-icons.tsx';
import { MenuItem } from '#components/ui/menu-item.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { can } from '#lib/board/can.ts';
import { roleTitles } from '#lib/board/role-titles.ts';
import type { BoardSummary } from './board-summary.ts';
import { BoardThumbnail } from './board-thumbnail.tsx';
import { relativeTime } from './relative-time.ts';
import { RenameForm } from './rename-form.tsx';

type BoardCardProps = {
  board: BoardSummary;
  /** The server's clock when the page was made, in milliseconds since 1970. */
  now: number;
  onRename: (title: string) => void;
  onDuplicate: () => void;
  onArchive: () => void;
  onLeave: () => void;
  onDelete: () => void;
};

export function BoardCard(props: BoardCardProps) {
  const { board, now, onRename, onDuplicate, onArchive, onLeave, onDelete } = props;
  const [renaming, setRenaming] = useState(false);
  const menuId = useId();
  const options = useRef<HTMLButtonElement>(null);
  const { id, title, role, people, owner, archived } = board;

  const rename = (next: string): void => {
    setRenaming(false);
    if (next !== '' && next !== title) onRename(next);
  };

  return (
    <li className="relative flex flex-col rounded-card border border-line bg-surface shadow-card transition-shadow hover:shadow-raised">
      <div className="aspect-[16/10] overflow-hidden rounded-t-[11px] border-b border-line bg-canvas p-4">
        <BoardThumbnail boardId={id} changed={board.changed} />
      </div>
      <div className="flex min-h-18 items-center gap-1 py-3 pr-2 pl-4">
        <div className="min-w-0 flex-1">
          {renaming ? (
            <RenameForm
              title={title}
              onDone={rename}
              onCancel={() => setRenaming(false)}
              onLeaveByKey={() => options.current?.focus()}
            />
          ) : (
            <h2 className="truncate text-base font-semibold">
              <a
                href={`/b/${id}`}
                title={title}
                className="after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
              >
                {title}
              </a>
            </h2>
          )}
          <p className="mt-0.5 flex flex-wrap gap-x-1.5 text-sm text-muted">
            <span>
              Edited{' '}
              <time dateTime={new Date(board.changed).toISOString()}>{relativeTime(board.changed, now)}</time>
            </span>
            <span aria-hidden="true">·</span>
            {owner === null && (
              <>
                <span>{roleTitles[role]}</span>
                <span aria-hidden="true">·</span>
              </>
            )}
            <span>{people === 1 ? 'Only you' : `${people} people`}</span>
          </p>
          {owner !== null && (
            <p className="truncate text-sm text-muted">
              {roleTitles[role]} · {owner}’s board
            </p>
          )}
        </div>
        <div className="relative z-10">
          <IconButton
            ref={options}
            label={`Options for ${title}`}
            icon={<Icon name="more" />}
            popoverTarget={menuId}
          />
          <Popover id={menuId} label={`Options for ${title}`} align="end" className="w-44">
            {can(role, 'rename-board') && (
              <MenuItem menuId={menuId} icon={<Icon name="pencil" />} onClick={() => setRenaming(true)}>
                Rename
              </MenuItem>
            )}
            {can(role, 'duplicate-board') && (
              <MenuItem menuId={menuId} icon={<Icon name="copy" />} onClick={onDuplicate}>
                Duplicate
              </MenuItem>
            )}
            <MenuItem
              menuId={menuId}
              icon={<ShelfIcon name={archived ? 'bring-back' : 'archive'} />}
              onClick={onArchive}
            >
              {archived ? 'Bring back' : 'Archive'}
            </MenuItem>
            {role !== 'owner' && (
              <MenuItem menuId={menuId} icon={<Icon name="sign-out" />} onClick={onLeave}>
                Leave
              </MenuItem>
            )}
            {can(role, 'delete-board') && (
              <MenuItem menuId={menuId} icon={<Icon name="trash" />} tone="danger" onClick={onDelete}>
                Delete
              </MenuItem>
            )}
          </Popover>
        </div>
      </div>
    </li>
  );
}
