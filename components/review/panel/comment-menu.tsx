'use client';

import { useId } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { MenuItem } from '#components/ui/menu-item.tsx';
import { Popover } from '#components/ui/popover.tsx';
import type { Comment } from '#lib/review/thread.ts';
import { type Asker, mayEditComment, mayRemoveComment } from '#lib/review/thread-rights.ts';

type CommentMenuProps = {
  readonly comment: Comment;
  readonly asker: Asker;
  readonly author: string;
  readonly onChoose: (mode: 'edit' | 'remove') => void;
};

/** What may be done with a comment; nothing for who may do nothing. */
export function CommentMenu({ comment, asker, author, onChoose }: CommentMenuProps) {
  const menuId = useId();
  const mayEdit = mayEditComment(asker, comment);
  const removesAs = mayRemoveComment(asker, comment);
  if (!mayEdit && !removesAs) return null;
  return (
    <>
      <button
        type="button"
        popoverTarget={menuId}
        aria-label={`Options for the comment by ${author}`}
        className="grid size-7 shrink-0 place-items-center rounded-control text-muted hover:bg-sunken hover:text-ink pointer-coarse:size-10"
      >
        <Icon name="more" className="size-4.5" />
      </button>
      <Popover id={menuId} label={`Options for the comment by ${author}`} align="end" className="w-44">
        {mayEdit && (
          <MenuItem menuId={menuId} icon={<Icon name="pencil" />} onClick={() => onChoose('edit')}>
            Edit
          </MenuItem>
        )}
        {removesAs && (
          <MenuItem
            menuId={menuId}
            icon={<Icon name="trash" />}
            tone="danger"
            onClick={() => onChoose('remove')}
          >
            {removesAs === 'author' ? 'Delete' : 'Remove'}
          </MenuItem>
        )}
      </Popover>
    </>
  );
}
