import { useId } from 'react';
import { LONGEST_REVIEW, SHORTEST_REVIEW } from '#lib/review/review.ts';
import { untilWords } from './due-words.ts';
import { readLocalInput, writeLocalInput } from './local-input.ts';

type DueFieldProps = {
  /** As the field has it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The server's clock when the form was opened, in milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
};

const MINUTE = 60_000;

/** Until when, by the reader's own clock. */
export function DueField({ value, onChange, now, zone }: DueFieldProps) {
  const id = useId();
  const hintId = useId();
  const at = readLocalInput(value);
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium text-ink">
        Due
      </label>
      <input
        id={id}
        type="datetime-local"
        required
        value={value}
        // To the minute, and one more: it goes by while the form is filled in.
        min={writeLocalInput(now + SHORTEST_REVIEW + MINUTE)}
        max={writeLocalInput(now + LONGEST_REVIEW - MINUTE)}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={hintId}
        className="h-10 w-full rounded-control border border-line bg-surface px-3 text-base text-ink focus-visible:border-focus focus-visible:outline-offset-0"
      />
      <p id={hintId} className="mt-1.5 text-sm text-muted">
        {at !== null && at > now && `${untilWords(at, now)}, `}by your clock ({zone.replaceAll('_', ' ')})
      </p>
    </div>
  );
}
