'use client';

import { type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MAX_TITLE } from '#lib/board/limits.ts';

type NameFormProps = {
  readonly label: string;
  readonly act: string;
  readonly first: string;
  readonly maxLength?: number;
  /** Resolves to why it could not be done; `null`: it was. */
  readonly onSubmit: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
};

/** Asks for a name in the place where it will stand. */
export function NameForm({ label, act, first, maxLength = MAX_TITLE, onSubmit, onClose }: NameFormProps) {
  const [name, setName] = useState(first);
  const [error, setError] = useState<string | undefined>();
  const isBusy = useRef(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy.current) return;
    isBusy.current = true;
    const failed = await onSubmit(name.trim());
    isBusy.current = false;
    if (failed === null) onClose();
    else setError(failed);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <form onSubmit={submit} onKeyDown={closeOnEscape} className="grid gap-2 pt-1">
      <TextField
        label={label}
        value={name}
        maxLength={maxLength}
        autoFocus
        autoComplete="off"
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => {
          setName(target.value);
          setError(undefined);
        }}
        error={error}
      />
      <div className="flex justify-end gap-2">
        <Button variant="quiet" size="small" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" size="small" type="submit">
          {act}
        </Button>
      </div>
    </form>
  );
}
