'use client';

import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { MAX_TITLE } from '#lib/board/limits.ts';

type RenameFormProps = {
  title: string;
  onDone: (title: string) => void;
  onCancel: () => void;
  /** Called when the field was left by a key, so that the focus must go somewhere. */
  onLeaveByKey: () => void;
};

/** A title in place: Enter or leaving the field keeps the words, Escape does not. */
export function RenameForm({ title, onDone, onCancel, onLeaveByKey }: RenameFormProps) {
  const field = useRef<HTMLInputElement>(null);
  // Moving the focus away blurs the field, which must not decide a second time.
  const decided = useRef(false);

  useEffect(() => field.current?.select(), []);

  const decide = (act: () => void): void => {
    if (decided.current) return;
    decided.current = true;
    act();
  };
  const finish = (): void => decide(() => onDone(field.current?.value.trim() ?? ''));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    finish();
    onLeaveByKey();
  };
  const cancelOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    decide(onCancel);
    onLeaveByKey();
  };

  return (
    <form onSubmit={submit} className="relative z-10">
      <input
        ref={field}
        aria-label="Board title"
        defaultValue={title}
        maxLength={MAX_TITLE}
        onBlur={finish}
        onKeyDown={cancelOnEscape}
        className="-mx-1.5 -my-0.5 w-full rounded-[6px] border border-line bg-sunken px-1.5 py-0.5 text-base font-semibold focus-visible:outline-offset-0"
      />
    </form>
  );
}
