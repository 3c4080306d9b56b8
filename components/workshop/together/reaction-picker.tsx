'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { type ReactionEmoji, reactionEmojis } from '#lib/sync/reaction.ts';
import { ReactionPicture } from './reaction-picture.tsx';
import { useRoom } from './room-context.ts';

export const REACTION_PICKER_ID = 'reaction-picker';

const names: Readonly<Record<ReactionEmoji, string>> = {
  '👍': 'Thumbs up',
  '❤️': 'Heart',
  '⭐': 'Star',
  '🎉': 'Hooray',
  '😂': 'Laughter',
  '🤔': 'Thinking',
  '💡': 'Idea',
  '❓': 'Question',
};

/** The reactions to choose from, over the tool bar. It stays open: several may follow each other. */
export function ReactionPicker() {
  const { desk } = useOpenBoard();
  const { reactions } = useRoom();
  const picker = useRef<HTMLDivElement>(null);
  useEffect(() => desk.subscribeAction('react', () => picker.current?.togglePopover()), [desk]);
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const buttons: readonly Element[] = Array.from(picker.current?.querySelectorAll('button') ?? []);
    const now = document.activeElement ? buttons.indexOf(document.activeElement) : -1;
    if (by === 0 || now < 0) return;
    event.preventDefault();
    const next = buttons[(now + by + buttons.length) % buttons.length];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <div
      ref={picker}
      id={REACTION_PICKER_ID}
      popover="auto"
      role="toolbar"
      aria-label="Reactions"
      onKeyDown={walk}
      onToggle={({ newState }) => {
        if (newState === 'open') picker.current?.querySelector('button')?.focus();
      }}
      className="fixed inset-x-0 top-auto bottom-18 mx-auto my-0 w-max max-w-[calc(100vw-1rem)] gap-0.5 rounded-panel border border-line bg-raised p-1 shadow-raised open:flex max-sm:bottom-32"
    >
      {reactionEmojis.map((emoji) => (
        <button
          key={emoji}
          type="button"
          aria-label={names[emoji]}
          title={names[emoji]}
          onClick={() => reactions.react(emoji)}
          className="grid size-10 place-items-center rounded-control hover:bg-sunken active:scale-90 motion-reduce:active:scale-100"
        >
          <ReactionPicture emoji={emoji} />
        </button>
      ))}
    </div>
  );
}
