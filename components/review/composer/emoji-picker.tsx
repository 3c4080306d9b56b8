import { useEffect, useRef } from 'react';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { type CommentEmoji, commentEmojis } from '#lib/review/reaction-emojis.ts';
import { emojiName } from './emoji-names.ts';

/** What can be put under a comment, to choose from; the first has the keyboard. */
export function EmojiPicker({ onPick }: { readonly onPick: (emoji: CommentEmoji) => void }) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons
    <div
      ref={group}
      role="group"
      aria-label="Reactions to choose from"
      className="flex flex-wrap rounded-full border border-line bg-raised px-1 shadow-card"
    >
      {commentEmojis.map((emoji) => (
        <Tooltip key={emoji} text={emojiName(emoji)} side="above">
          <button
            type="button"
            aria-label={emojiName(emoji)}
            className="grid size-8 place-items-center rounded-full text-base hover:bg-sunken pointer-coarse:size-10"
            onClick={() => onPick(emoji)}
          >
            <span aria-hidden="true">{emoji}</span>
          </button>
        </Tooltip>
      ))}
    </div>
  );
}
