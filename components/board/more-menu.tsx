'use client';

import { useId } from 'react';
import { UnreadBadge } from '#components/review/inbox/inbox-button.tsx';
import { openInbox } from '#components/review/inbox/inbox-place.ts';
import { Icon } from '#components/ui/icon.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { MenuItem } from '#components/ui/menu-item.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { ThemeToggle } from '#components/ui/theme-toggle.tsx';
import { actions } from '#lib/tools/actions.ts';
import { useOpenBoard } from './board-context.ts';
import type { SidePanel } from './side-panel.ts';

type MoreMenuProps = {
  /** Entries of the inbox. */
  readonly unread: number;
  readonly onToggleSide: (panel: SidePanel) => void;
  readonly onToggleOutline: () => void;
  readonly onOpenPeople: () => void;
};

/** What the bar has no room for: little in a window of medium width, most on a phone. */
export function MoreMenu({ unread, onToggleSide, onToggleOutline, onOpenPeople }: MoreMenuProps) {
  const { desk } = useOpenBoard();
  const menuId = useId();
  const unreadId = useId();
  return (
    <div className="xl:hidden">
      <button
        type="button"
        popoverTarget={menuId}
        aria-describedby={unread > 0 ? unreadId : undefined}
        data-more-button
        className="relative grid size-9 place-items-center rounded-control text-muted hover:bg-sunken hover:text-ink"
      >
        <BoardIcon name="more" />
        <span className="sr-only">More</span>
        {unread > 0 && (
          <span className="contents md:hidden">
            <UnreadBadge id={unreadId} unread={unread} />
          </span>
        )}
      </button>
      <Popover id={menuId} label="More" align="end" className="w-60">
        <MenuItem
          menuId={menuId}
          icon={<Icon name="inbox" />}
          // After the menu has closed, which would take what opens with it.
          onClick={() => setTimeout(openInbox)}
          className="md:hidden"
        >
          Inbox
          {unread > 0 && <span className="ml-auto text-muted">{unread} unread</span>}
        </MenuItem>
        <MenuItem
          menuId={menuId}
          icon={<BoardIcon name="workshop" />}
          onClick={() => onToggleSide('workshop')}
          className="sm:hidden"
        >
          Workshop
        </MenuItem>
        <MenuItem
          menuId={menuId}
          icon={<Icon name="people" />}
          // The dialog would close the menu, and could not give the focus back to what is hidden with it.
          onClick={() => setTimeout(onOpenPeople)}
          className="sm:hidden"
        >
          People
        </MenuItem>
        <MenuItem
          menuId={menuId}
          icon={<BoardIcon name="history" />}
          onClick={() => onToggleSide('versions')}
          className="md:hidden"
        >
          Version history
        </MenuItem>
        <MenuItem
          menuId={menuId}
          icon={<BoardIcon name="guide" />}
          onClick={() => desk.run('toggle-guide')}
          className="sm:hidden"
        >
          Guide
        </MenuItem>
        <MenuItem menuId={menuId} icon={<BoardIcon name="outline" />} onClick={onToggleOutline}>
          Notes outline
        </MenuItem>
        <MenuItem
          menuId={menuId}
          icon={<BoardIcon name="keyboard" />}
          onClick={() => setTimeout(() => desk.run('show-shortcuts'))}
        >
          {actions['show-shortcuts'].label}
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
