import { useId } from 'react';

type ChoiceFieldProps = {
  readonly label: string;
  readonly name: string;
  readonly chosen: string;
  /** Each by its value and its words. */
  readonly choices: readonly (readonly [value: string, words: string])[];
};

/** One of a few, in a form. */
export function ChoiceField({ label, name, chosen, choices }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium text-ink">
        {label}
      </label>
      <select
        // A form that was sent is reset to what is chosen here.
        key={chosen}
        id={id}
        name={name}
        defaultValue={chosen}
        className="h-10 w-full rounded-control border border-line bg-surface px-2.5 text-base text-ink"
      >
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
