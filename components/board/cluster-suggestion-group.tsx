import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { Board } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { MAX_TITLE } from '#lib/board/limits.ts';
import type { PlannedGroup } from '#lib/board/tidy/group-plan.ts';

type ClusterSuggestionGroupProps = {
  readonly group: PlannedGroup;
  readonly board: Board;
  readonly headings: 'added' | 'none';
  /** Where it is, when the groups are in several blocks. */
  readonly place: string | null;
  readonly onHeading: (heading: string) => void;
  /** `control`: what was pressed and will be gone. */
  readonly onRemove: (control: HTMLElement) => void;
  readonly onRemoveNote: (control: HTMLElement, id: NoteId) => void;
};

/** One suggested group: its heading, to be rewritten, and its notes. */
export function ClusterSuggestionGroup({
  group,
  board,
  headings,
  place,
  onHeading,
  onRemove,
  onRemoveNote,
}: ClusterSuggestionGroupProps) {
  const { number, heading, notes } = group;
  const name = `group ${number}`;
  return (
    <li data-group className="rounded-card border border-line bg-surface p-2.5">
      <div className="flex items-center gap-2">
        <span
          aria-hidden="true"
          className="grid size-6 shrink-0 place-items-center rounded-full bg-accent text-xs font-semibold text-accent-ink"
        >
          {number}
        </span>
        {headings === 'added' ? (
          <input
            type="text"
            aria-label={`Heading of ${name}`}
            value={heading}
            maxLength={MAX_TITLE}
            placeholder="No heading"
            autoComplete="off"
            onChange={(event) => onHeading(event.target.value)}
            className="h-8 min-w-0 flex-1 rounded-control border border-line bg-raised px-2 text-sm font-semibold placeholder:font-normal placeholder:text-faint"
          />
        ) : (
          <span className="min-w-0 flex-1 truncate text-sm font-semibold">Group {number}</span>
        )}
        <IconButton
          label={`Take out ${name}`}
          icon={<Icon name="trash" className="size-4" />}
          onClick={(event) => onRemove(event.currentTarget)}
          data-remove="group"
          className="size-8"
        />
      </div>
      {place && <p className="mt-1 ml-8 text-xs text-muted">{place}</p>}
      <ul aria-label={`Notes of ${name}`} className="mt-1 ml-8 grid gap-0.5">
        {notes.map((id) => {
          const text = board.notes.get(id)?.plain || 'Empty note';
          return (
            <li key={id} className="flex items-center gap-1 text-sm">
              <span className="line-clamp-2 min-w-0 flex-1 break-words">{text}</span>
              {/* Without a tooltip of its own: there may be hundreds. */}
              <button
                type="button"
                aria-label={`Take out ${text.slice(0, 60)}`}
                title="Take out"
                onClick={(event) => onRemoveNote(event.currentTarget, id)}
                data-remove="note"
                className="grid size-8 shrink-0 place-items-center rounded-control text-muted hover:bg-sunken hover:text-ink"
              >
                <Icon name="close" className="size-3.5" />
              </button>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
