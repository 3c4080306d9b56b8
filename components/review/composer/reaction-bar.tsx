'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import type { UserId } from '#lib/board/ids.ts';
import { type CommentEmoji, parseCommentEmoji } from '#lib/review/reaction-emojis.ts';
import type { Reaction } from '#lib/review/thread.ts';
import { describeReaction } from './describe-reaction.ts';
import { EmojiPicker } from './emoji-picker.tsx';

export type ReactionBarProps = {
  readonly reactions: readonly Reaction[];
  readonly ownId: UserId;
  readonly mayReact: boolean;
  readonly nameOf: (user: UserId) => string;
  /** Puts the reader's own there, or takes it away when it is there. */
  readonly onToggle: (emoji: CommentEmoji) => void;
};

/** The emojis under a comment. For those who may, each is a button that adds or takes away their own. */
export function ReactionBar({ reactions, ownId, mayReact, nameOf, onToggle }: ReactionBarProps) {
  const [isPicking, setPicking] = useState(false);
  const opener = useRef<HTMLSpanElement>(null);
  const shown = reactions.filter(({ users }) => users.length > 0);
  if (shown.length === 0 && !mayReact) return null;

  const close = () => {
    setPicking(false);
    opener.current?.querySelector('button')?.focus();
  };
  const closeByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isPicking) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons
    <div
      role="group"
      aria-label="Reactions"
      className="mt-1 flex flex-wrap items-center gap-1"
      onKeyDown={closeByEscape}
    >
      {shown.map((reaction) => (
        <ReactionChip
          key={reaction.emoji}
          reaction={reaction}
          isOwn={reaction.users.includes(ownId)}
          text={describeReaction(reaction, { ownId, nameOf })}
          onToggle={mayReact ? onToggle : null}
        />
      ))}
      {mayReact && (
        <>
          <span ref={opener} className="inline-flex first:-ml-1.5 pointer-coarse:first:-ml-2.5">
            <IconButton
              label="Add a reaction"
              icon={<SmileIcon />}
              aria-expanded={isPicking}
              className="max-h-7 max-w-7 rounded-full pointer-coarse:max-h-none pointer-coarse:max-w-none"
              onClick={() => setPicking(!isPicking)}
            />
          </span>
          {isPicking && (
            <EmojiPicker
              onPick={(emoji) => {
                onToggle(emoji);
                close();
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

type ReactionChipProps = {
  readonly reaction: Reaction;
  readonly isOwn: boolean;
  readonly text: string;
  readonly onToggle: ((emoji: CommentEmoji) => void) | null;
};

function ReactionChip({ reaction: { emoji, users }, isOwn, text, onToggle }: ReactionChipProps) {
  const known = parseCommentEmoji(emoji);
  const content = (
    <>
      <span aria-hidden="true">{emoji}</span>
      <span aria-hidden="true" className="text-xs tabular-nums">
        {users.length}
      </span>
    </>
  );
  const look =
    'inline-flex h-7 items-center gap-1 rounded-full border px-2 text-sm pointer-coarse:h-9 pointer-coarse:px-3';
  return (
    <Tooltip text={text} side="above">
      {onToggle && known ? (
        <button
          type="button"
          aria-label={text}
          aria-pressed={isOwn}
          className={`${look} border-line bg-surface text-muted hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent`}
          onClick={() => onToggle(known)}
        >
          {content}
        </button>
      ) : (
        <span role="img" aria-label={text} className={`${look} border-line text-muted`}>
          {content}
        </span>
      )}
    </Tooltip>
  );
}

function SmileIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M15.9 9.5A6.5 6.5 0 1 1 10.5 4M7 12.2c1.4 1.9 4.6 1.9 6 0M7.6 8.6h.01M12.4 8.6h.01M15.5 2.5v5M13 5h5" />
    </svg>
  );
}
