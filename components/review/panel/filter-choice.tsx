import { useId } from 'react';

type FilterChoiceProps<T extends string> = {
  readonly label: string;
  /** The words for no choice. */
  readonly every: string;
  readonly chosen: T | null;
  /** Each by its value and its words. */
  readonly choices: readonly (readonly [value: T, words: string])[];
  readonly onChoose: (value: T | null) => void;
};

/** One of many, or all. */
export function FilterChoice<T extends string>(props: FilterChoiceProps<T>) {
  const { label, every, chosen, choices, onChoose } = props;
  const id = useId();
  const choose = (value: string) => onChoose(choices.find(([each]) => each === value)?.[0] ?? null);
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="w-14 shrink-0 text-sm text-muted">
        {label}
      </label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => choose(event.target.value)}
        className="h-9 min-w-0 flex-1 rounded-control border border-line bg-surface px-2 text-sm text-ink"
      >
        <option value="">{every}</option>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
