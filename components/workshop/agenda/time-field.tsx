import { useId } from 'react';

type TimeFieldProps = { readonly seconds: number; readonly error: string | undefined };

/** How long a step takes. */
export function TimeField({ seconds, error }: TimeFieldProps) {
  const errorId = useId();
  const parts = [
    { name: 'minutes', label: 'Minutes', value: Math.floor(seconds / 60) },
    { name: 'seconds', label: 'Seconds', value: seconds % 60 },
  ];
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-ink">Time</legend>
      <div className="flex gap-2">
        {parts.map(({ name, label, value }) => (
          <label key={name} className="flex items-center gap-1.5 text-sm text-muted">
            <input
              type="text"
              inputMode="numeric"
              name={name}
              defaultValue={value}
              aria-label={label}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId : undefined}
              autoComplete="off"
              maxLength={5}
              className="h-10 w-16 rounded-control border border-line bg-surface px-3 text-right text-base text-ink tabular-nums focus-visible:border-focus focus-visible:outline-offset-0 aria-invalid:border-danger"
            />
            <span aria-hidden="true">{name === 'minutes' ? 'min' : 's'}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} role="alert" className="mt-1.5 text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
