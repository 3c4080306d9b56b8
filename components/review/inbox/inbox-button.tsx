'use client';

import { useId } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';

type InboxButtonProps = {
  /** The popover that it opens. */
  readonly inboxId: string;
  readonly unread: number;
  readonly onPress: () => void;
  readonly className?: string;
};

/** Opens the inbox and says how much in it is unread. */
export function InboxButton({ inboxId, unread, onPress, className = '' }: InboxButtonProps) {
  const countId = useId();
  return (
    <Tooltip text="Inbox">
      <button
        type="button"
        aria-label="Inbox"
        aria-describedby={unread > 0 ? countId : undefined}
        popoverTarget={inboxId}
        onClick={onPress}
        data-inbox-button
        className={`relative inline-flex size-9 shrink-0 items-center justify-center rounded-control text-muted transition-colors hover:bg-sunken hover:text-ink ${className}`}
      >
        <Icon name="inbox" />
        {unread > 0 && <UnreadBadge id={countId} unread={unread} />}
      </button>
    </Tooltip>
  );
}

/** A count over the corner of a button. What it says is read as the button's description, never as its name. */
export function UnreadBadge({ id, unread }: { readonly id: string; readonly unread: number }) {
  return (
    <>
      <span id={id} hidden>{`${unread} unread`}</span>
      <span
        aria-hidden="true"
        data-count={unread > 99 ? '99+' : unread}
        className="absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 text-[0.625rem] font-semibold text-accent-ink tabular-nums after:content-[attr(data-count)]"
      />
    </>
  );
}
