import type { ReactNode } from 'react';

type SwitchProps = {
  readonly label: ReactNode;
  /** What being on means. */
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
};

/** On or off, at once. */
export function Switch({ label, hint, on, onChange }: SwitchProps) {
  return (
    <label className="flex cursor-pointer items-start gap-3 text-sm">
      <span className="min-w-0 flex-1">
        <span className="block font-medium text-ink">{label}</span>
        {hint && <span className="block text-muted">{hint}</span>}
      </span>
      <span className="relative mt-0.5 inline-flex h-5 w-9 shrink-0">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          onChange={(event) => onChange(event.target.checked)}
          className="peer size-full cursor-pointer appearance-none rounded-full border border-line bg-sunken transition-colors checked:border-accent checked:bg-accent"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1 left-1 size-3 rounded-full bg-muted transition-[translate,background-color] peer-checked:translate-x-4 peer-checked:bg-accent-ink"
        />
      </span>
    </label>
  );
}
