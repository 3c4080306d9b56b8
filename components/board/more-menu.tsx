'use client';

import { useId } from 'react';
import { UnreadBadge } from '#components/review/inbox/inbox-button.tsx';
import { openInbox } from '#components/review/inbox/inbox-place.ts';
import { Icon } from '#components/ui/icon.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { MenuItem } from '#components/ui/menu-item.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { ThemeToggle } from '#components/ui/theme-toggle.tsx';
import type { SidePanel } from './side-panel.ts';

type MoreMenuProps = {
  /** Entries of the inbox. */
  readonly unread: number;
  readonly onToggleSide: (panel: SidePanel) => void;
  readonly onToggleOutline: () => void;
};

/** On a phone: what the bar has no room for. */
export function MoreMenu({ unread, onToggleSide, onToggleOutline }: MoreMenuProps) {
  const menuId = useId();
  const unreadId = useId();
  return (
    <div className="sm:hidden">
      <button
        type="button"
        popoverTarget={menuId}
        aria-describedby={unread > 0 ? unreadId : undefined}
        data-more-button
        className="relative grid size-9 place-items-center rounded-control text-muted hover:bg-sunken hover:text-ink"
      >
        <BoardIcon name="more" />
        <span className="sr-only">More</span>
        {unread > 0 && <UnreadBadge id={unreadId} unread={unread} />}
      </button>
      <Popover id={menuId} label="More" align="end" className="w-56">
        <MenuItem
          menuId={menuId}
          icon={<Icon name="inbox" />}
          // After the menu has closed, which would take what opens with it.
          onClick={() => setTimeout(openInbox)}
        >
          Inbox
          {unread > 0 && <span className="ml-auto text-muted">{unread} unread</span>}
        </MenuItem>
        <MenuItem
          menuId={menuId}
          icon={<BoardIcon name="history" />}
          onClick={() => onToggleSide('versions')}
        >
          Version history
        </MenuItem>
        <MenuItem menuId={menuId} icon={<BoardIcon name="outline" />} onClick={onToggleOutline}>
          Notes outline
        </MenuItem>
        <div className="mt-1.5 flex items-center gap-2.5 border-t border-line px-2.5 pt-2.5 pb-1 text-sm font-medium">
          <Icon name="screen" className="size-5" />
          <span className="flex-1">Theme</span>
          <ThemeToggle />
        </div>
      </Popover>
    </div>
  );
}
