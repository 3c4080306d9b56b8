'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { momentsOf } from '#components/versions/moment-store.ts';
import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { boundsOf } from '#lib/geometry/rect.ts';
import { toScreen } from '#lib/geometry/view.ts';
import { ActionButton } from './action-button.tsx';
import { type OpenBoard, useOpenBoard } from './board-context.ts';
import { ColourChoices } from './colour-choices.tsx';
import { TidyButton, Tidying } from './tidying.tsx';
import { useDesk, useMay, useMayEdit } from './use-desk.ts';

/** CSS pixels between the bar and the notes, and from the bar to the viewport's edge. */
const GAP = 14;
const EDGE = 8;

/** What can be done with the selected notes, floating over them while nothing is being moved. */
export function SelectionBar() {
  const { session } = useOpenBoard();
  const mayEdit = useMayEdit();
  const selection = useDesk((desk) => desk.selection);
  const quiet = useDesk((desk) => desk.gesture.kind === 'idle' && desk.editing === null);
  const mayChange = mayEdit && Array.from(selection).some((id) => session.holdOf(id) !== 'fixed');
  const mayComment = useMay('comment');
  const [only] = selection;
  const isOneForAll = selection.size === 1 && only !== undefined && !session.isDraft(only);
  const isOpenToComments = mayComment && isOneForAll;
  if (!quiet || (!mayChange && !isOneForAll)) return null;
  if (!mayChange) {
    return (
      <Bar selection={selection}>
        {isOpenToComments && (
          <>
            <Comment />
            <ActionButton action="suggest-change" icon={<BoardIcon name="suggest" />} />
            <ActionButton action="suggest-removal" icon={<BoardIcon name="suggest-removal" />} />
          </>
        )}
        <HistoryButton selection={selection} />
      </Bar>
    );
  }
  return (
    <>
      <Bar selection={selection}>
        <EditingTools selection={selection}>{isOpenToComments && <Comment />}</EditingTools>
      </Bar>
      <Tidying />
    </>
  );
}

function Comment() {
  return <ActionButton action="comment" icon={<BoardIcon name="comment" />} />;
}

type BarProps = { readonly selection: ReadonlySet<NoteId>; readonly children: ReactNode };

/** Floats over the notes, or under them. */
function Bar({ selection, children }: BarProps) {
  const board = useOpenBoard();
  const bar = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const place = () => {
      if (bar.current) placeOver(bar.current, board);
    };
    place();
    const stops = [board.desk.subscribe(place), board.session.store.subscribe(place)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [board]);

  const count = selection.size;
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={count === 1 ? 'Selected note' : `${count} selected notes`}
      data-selection-bar
      className="absolute z-20 flex items-center gap-0.5 rounded-card border border-line bg-raised p-1 shadow-raised [body:has(dialog:modal)_&]:opacity-0"
    >
      {children}
    </div>
  );
}

function EditingTools({ selection, children }: BarProps) {
  const { desk } = useOpenBoard();
  const count = selection.size;
  return (
    <>
      {count === 1 && <ActionButton action="edit-note" label="Edit text" icon={<BoardIcon name="edit" />} />}
      <ColourButton selection={selection} />
      <ActionButton action="duplicate-selection" icon={<BoardIcon name="duplicate" />} />
      <ActionButton action="bring-to-front" icon={<BoardIcon name="front" />} />
      <ActionButton action="send-to-back" icon={<BoardIcon name="back" />} />
      <TidyButton />
      {desk.canRun('link-selection') && (
        <ActionButton action="link-selection" label="Link the two notes" icon={<BoardIcon name="link" />} />
      )}
      {desk.canRun('unlink-selection') && (
        <IconButton
          label="Remove links"
          icon={<BoardIcon name="unlink" />}
          onClick={() => desk.run('unlink-selection')}
        />
      )}
      {children}
      {count === 1 && <HistoryButton selection={selection} />}
      <ActionButton
        action="delete-selection"
        icon={<BoardIcon name="trash" />}
        className="hover:text-danger"
      />
    </>
  );
}

/** What became of the one note, and who did it. */
function HistoryButton({ selection }: { selection: ReadonlySet<NoteId> }) {
  const { session } = useOpenBoard();
  const [id] = selection;
  // What nobody else sees yet has no history on the board.
  if (!id || session.isDraft(id)) return null;
  return (
    <IconButton
      label="History of this note"
      icon={<BoardIcon name="history" />}
      onClick={() => momentsOf(session).look({ historyOf: id })}
    />
  );
}

function ColourButton({ selection }: { selection: ReadonlySet<NoteId> }) {
  const { desk, session } = useOpenBoard();
  const [first] = selection;
  const chosen = (first && session.store.getNote(first)?.colour) ?? null;
  return (
    <>
      <button
        type="button"
        popoverTarget="note-colours"
        aria-label="Note colour"
        title="Note colour"
        className="grid size-9 place-items-center rounded-control hover:bg-sunken"
      >
        <span
          className="size-5 rounded-full border border-line bg-[conic-gradient(var(--note-yellow),var(--note-coral),var(--note-purple),var(--note-blue),var(--note-green),var(--note-yellow))]"
          aria-hidden="true"
        />
      </button>
      <Popover id="note-colours" label="Note colour">
        <ColourChoices
          label="Colours"
          chosen={chosen}
          onChoose={(colour) => desk.run('set-colour', { colour })}
        />
        <button
          type="button"
          onClick={() => desk.run('set-colour', { colour: null })}
          className="mt-1.5 w-full rounded-control px-2 py-1.5 text-left text-sm text-muted hover:bg-sunken hover:text-ink"
        >
          Colour of the block
        </button>
      </Popover>
    </>
  );
}

/** Above the notes, or below them when there is no room, and always inside the viewport. */
function placeOver(bar: HTMLElement, { desk, session }: OpenBoard): void {
  const { view, viewport, selection } = desk.get();
  const layout = session.store.getLayout();
  const rects = Array.from(selection, (id) => session.store.getNote(id)).flatMap((note) =>
    note ? rectOf(note, layout) : [],
  );
  const bounds = boundsOf(rects);
  if (!bounds) return;
  const top = toScreen(view, bounds);
  const bottom = toScreen(view, { x: bounds.x + bounds.w, y: bounds.y + bounds.h });
  const { offsetWidth: width, offsetHeight: height } = bar;
  const middle = (top.x + bottom.x) / 2 - width / 2;
  const above = top.y - height - GAP;
  const y = above >= EDGE ? above : bottom.y + GAP;
  bar.style.left = `${Math.round(clamp(middle, EDGE, viewport.w - width - EDGE))}px`;
  bar.style.top = `${Math.round(clamp(y, EDGE, viewport.h - height - EDGE))}px`;
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
