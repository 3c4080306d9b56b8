'use client';

import { type ReactNode, useState } from 'react';
import { BoardInbox, type InboxComments } from '#components/review/inbox/board-inbox.tsx';
import { Button } from '#components/ui/button.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { ThemeToggle } from '#components/ui/theme-toggle.tsx';
import { ActionButton } from './action-button.tsx';
import { useOpenBoard } from './board-context.ts';
import { BoardTitle } from './board-title.tsx';
import { CommentsButton } from './comments-button.tsx';
import { ConnectionStatus } from './connection-status.tsx';
import { MoreMenu } from './more-menu.tsx';
import { PanelButton } from './panel-button.tsx';
import { PeopleBar } from './people-bar.tsx';
import type { SidePanel } from './side-panel.ts';
import { useMay } from './use-desk.ts';
import { WorkshopButton } from './workshop-button.tsx';

type BoardHeaderProps = {
  readonly title: string;
  readonly onRename: (title: string) => Promise<boolean>;
  readonly guideOpen: boolean;
  readonly outlineOpen: boolean;
  /** The panel that is open at the side. */
  readonly side: SidePanel | null;
  readonly onToggleOutline: () => void;
  readonly onToggleSide: (panel: SidePanel) => void;
  readonly onShare: () => void;
  readonly onOpenPeople: () => void;
  /** `null` while they are not here. */
  readonly comments?: InboxComments | null;
  /** The clock of a workshop. */
  readonly children?: ReactNode;
};

/** The bar over the board: where I am, whether it is saved, who is here, and what can be opened. */
export function BoardHeader(props: BoardHeaderProps) {
  const { session } = useOpenBoard();
  const mayInvite = useMay('invite-people');
  const [unread, setUnread] = useState(0);
  return (
    <header className="relative z-30 flex h-14 max-sm:h-16 shrink-0 items-center gap-1 border-b border-line bg-surface px-3 max-sm:px-2 lg:gap-3">
      <a
        href="/"
        aria-label="My boards"
        title="My boards"
        className="grid size-9 shrink-0 place-items-center rounded-control text-muted hover:bg-sunken hover:text-ink"
      >
        <BoardIcon name="home" />
      </a>
      <div className="flex min-w-0 flex-1 items-center gap-1 sm:gap-2 lg:gap-3 max-sm:flex-col max-sm:items-start max-sm:gap-0">
        <BoardTitle title={props.title} onRename={props.onRename} />
        {/* The title gives way first, down to its least width. */}
        <div className="flex min-w-0 max-w-full items-center gap-2 max-sm:pl-1.5 sm:shrink-[0.05] sm:gap-3">
          {props.children}
          <ConnectionStatus session={session} />
        </div>
      </div>
      <PeopleBar onOpenPeople={props.onOpenPeople} />
      <div className="flex shrink-0 items-center gap-0.5">
        <WorkshopButton open={props.side === 'workshop'} onToggle={() => props.onToggleSide('workshop')} />
        <CommentsButton open={props.side} onToggle={props.onToggleSide} />
        <PanelButton
          panel="versions"
          label="Version history"
          icon="history"
          open={props.side}
          onToggle={props.onToggleSide}
          className="max-md:hidden"
        />
        <BoardInbox
          unread={unread}
          onUnread={setUnread}
          comments={props.comments ?? null}
          className="max-md:hidden"
        />
        <ActionButton
          action="find"
          label="Notes outline"
          pressed={props.outlineOpen}
          icon={<BoardIcon name="outline" />}
          onClick={props.onToggleOutline}
          className="max-xl:hidden"
        />
        <ActionButton
          action="toggle-guide"
          label="Guide"
          pressed={props.guideOpen}
          icon={<BoardIcon name="guide" />}
          data-panel-button="guide"
          className="max-sm:hidden"
        />
        <ActionButton
          action="show-shortcuts"
          icon={<BoardIcon name="keyboard" />}
          className="max-xl:hidden"
        />
        <span className="max-xl:hidden">
          <ThemeToggle />
        </span>
        <MoreMenu
          unread={unread}
          onToggleSide={props.onToggleSide}
          onToggleOutline={props.onToggleOutline}
          onOpenPeople={props.onOpenPeople}
        />
      </div>
      {mayInvite && (
        <Button
          variant="primary"
          onClick={props.onShare}
          icon={<BoardIcon name="share" />}
          className="shrink-0 max-lg:px-2.5"
        >
          <span className="max-lg:sr-only">Share</span>
        </Button>
      )}
    </header>
  );
}
