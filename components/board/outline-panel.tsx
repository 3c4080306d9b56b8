'use client';

import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import type { NoteId } from '#lib/board/ids.ts';
import { type BlockKey, blockKeys, blockTitles } from '#lib/canvas/blocks.ts';
import { fold } from '#lib/guide/fold.ts';
import { BlockIcon } from './block-icon.tsx';
import { useOpenBoard } from './board-context.ts';
import { goToNote } from './go-to-note.ts';

/** Notes of one block that the list shows before it asks. */
const PAGE = 100;

/** Every note by block, as a list: to find one, and to reach those that the canvas does not hold at the moment. */
export function OutlinePanel({ onClose }: { onClose: () => void }) {
  const { desk, session } = useOpenBoard();
  const field = useRef<HTMLInputElement>(null);
  const board = useSyncExternalStore(session.store.subscribe, session.store.getBoard, session.store.getBoard);
  const [search, setSearch] = useState('');
  const query = fold(useDeferredValue(search).trim());
  const matches = (id: NoteId) => query === '' || fold(board.notes.get(id)?.plain ?? '').includes(query);
  const groups = blockKeys.map((block) => ({ block, ids: session.store.getNoteIds(block).filter(matches) }));
  const found = groups.reduce((sum, group) => sum + group.ids.length, 0);

  useFocusWhileOpen(field);
  useEffect(() => desk.subscribeAction('find', () => field.current?.select()), [desk]);

  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    onClose();
  };
  return (
    <nav
      aria-label="Notes outline"
      onKeyDown={closeOnEscape}
      className="flex w-72 shrink-0 flex-col border-r border-line bg-surface max-sm:absolute max-sm:inset-0 max-sm:z-20 max-sm:w-full"
    >
      <div className="flex items-center gap-2 border-b border-line p-3">
        <input
          ref={field}
          type="search"
          aria-label="Find on the board"
          placeholder="Find on the board"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="min-w-0 flex-1 rounded-control border border-line bg-sunken px-2.5 py-1.5 text-sm placeholder:text-faint"
        />
        <IconButton label="Close the outline" icon={<BoardIcon name="close" />} onClick={onClose} />
      </div>
      <p className="px-4 pt-2.5 text-xs text-muted">
        {found === 1 ? '1 note' : `${found} notes`}
        {query !== '' && ' found'}
      </p>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        {groups.map(({ block, ids }) =>
          query !== '' && ids.length === 0 ? null : <Group key={block} block={block} ids={ids} />,
        )}
      </div>
    </nav>
  );
}

/** Takes the focus into the field; if the panel still has it when it closes, it goes back to where it came from last. */
function useFocusWhileOpen(field: RefObject<HTMLInputElement | null>): void {
  useLayoutEffect(() => {
    const panel = field.current?.closest('nav');
    if (!panel) return;
    let before: HTMLElement | null = null;
    const enter = ({ relatedTarget: from }: FocusEvent) => {
      if (!(from instanceof HTMLElement) || panel.contains(from)) return;
      // A note's editor is gone by then, the note is not.
      before = from.closest<HTMLElement>('[data-note-id]') ?? from;
    };
    panel.addEventListener('focusin', enter);
    field.current?.focus();
    return () => {
      panel.removeEventListener('focusin', enter);
      if (panel.contains(document.activeElement)) before?.focus();
    };
  }, [field]);
}

function Group({ block, ids }: { block: BlockKey; ids: readonly NoteId[] }) {
  const { desk, session } = useOpenBoard();
  const [shown, setShown] = useState(PAGE);
  return (
    <section aria-label={`Notes in ${blockTitles[block]}`} className="pt-3">
      <h3 className="flex items-center gap-2 px-2 text-sm font-semibold">
        <BlockIcon block={block} className="size-4 text-muted" />
        <span className="flex-1 truncate">{blockTitles[block]}</span>
        <span className="text-xs font-normal text-muted tabular-nums">{ids.length}</span>
      </h3>
      <ul className="mt-1">
        {ids.slice(0, shown).map((id) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => goToNote(desk, id)}
              className="w-full truncate rounded-control px-2 py-1 text-left text-sm text-muted hover:bg-sunken hover:text-ink"
            >
              {session.store.getNote(id)?.plain.trim() || 'Empty note'}
            </button>
          </li>
        ))}
      </ul>
      {ids.length > shown && (
        <button
          type="button"
          onClick={() => setShown(shown + 4 * PAGE)}
          className="rounded-control px-2 py-1 text-sm text-accent hover:bg-sunken"
        >
          Show {Math.min(4 * PAGE, ids.length - shown)} more
        </button>
      )}
    </section>
  );
}
