import { type ComponentProps, useId } from 'react';

type TextFieldProps = Omit<ComponentProps<'input'>, 'id' | 'type'> & {
  label: string;
  type?: 'text' | 'password' | 'email';
  /** Keeps the label for assistive technology only, where the place says enough to the eye. */
  labelHidden?: boolean;
  error?: string | undefined;
};

export function TextField({ label, labelHidden = false, error, className = '', ...rest }: TextFieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className={className}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1.5 block text-sm font-medium text-ink'}>
        {label}
      </label>
      <input
        type="text"
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : rest['aria-describedby']}
        className="h-10 w-full rounded-control border border-line bg-surface px-3 text-base text-ink shadow-[inset_0_1px_2px_rgb(0_0_0/0.04)] placeholder:text-faint focus-visible:border-focus focus-visible:outline-offset-0 aria-invalid:border-danger"
      />
      {error && (
        <p id={errorId} role="alert" className="mt-1.5 text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
