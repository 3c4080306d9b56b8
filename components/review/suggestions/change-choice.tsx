import { useId } from 'react';

export type NoteChange = 'rewording' | 'removal';

type ChangeChoiceProps = { readonly change: NoteChange; readonly onChange: (change: NoteChange) => void };

const changes = [
  ['rewording', 'Other words'],
  ['removal', 'Take it away'],
] as const satisfies readonly (readonly [NoteChange, string])[];

/** What should become of a note. */
export function ChangeChoice({ change, onChange }: ChangeChoiceProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-ink">What do you suggest for the note?</legend>
      <div className="grid grid-cols-2 gap-1 rounded-control bg-sunken p-1">
        {changes.map(([each, words]) => (
          <label
            key={each}
            className="relative flex min-h-8 items-center justify-center rounded-control px-2 text-sm font-medium text-muted has-checked:bg-raised has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus pointer-coarse:min-h-10"
          >
            <input
              type="radio"
              name={name}
              checked={each === change}
              onChange={() => onChange(each)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
