import { type Closeness, closenesses } from '#lib/board/tidy/suggest-groups.ts';

const labels: Readonly<Record<Closeness, string>> = { loose: 'Larger', middling: 'Medium', close: 'Smaller' };

type ClosenessChoiceProps = {
  readonly chosen: Closeness;
  readonly onChoose: (closeness: Closeness) => void;
};

/** Whether to have larger groups of notes that are a little alike, or smaller ones that are more so. */
export function ClosenessChoice({ chosen, onChoose }: ClosenessChoiceProps) {
  return (
    <fieldset className="flex items-center gap-3">
      <legend className="float-left mr-3 text-sm font-medium">Groups</legend>
      <div className="flex flex-1 rounded-control bg-sunken p-0.5">
        {closenesses.map((closeness) => (
          <label
            key={closeness}
            className="flex h-8 flex-1 cursor-pointer items-center justify-center rounded-[calc(var(--radius-control)-2px)] text-sm text-muted has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="closeness"
              checked={closeness === chosen}
              onChange={() => onChoose(closeness)}
              className="sr-only"
            />
            {labels[closeness]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
