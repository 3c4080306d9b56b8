'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MAX_TITLE } from '#lib/board/limits.ts';
import { countNotes, type TidySubject } from './tidy-subject.ts';

type TidyHeadingFormProps = {
  readonly subject: TidySubject;
  readonly onGroup: (heading: string) => void;
};

/** Asks what the heading over the notes is to say. */
export function TidyHeadingForm({ subject, onGroup }: TidyHeadingFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [heading, setHeading] = useState('');
  const [isMissing, setMissing] = useState(false);

  // The menu item that had the focus is gone.
  useEffect(() => field.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (heading.trim() !== '') return onGroup(heading);
    setMissing(true);
    field.current?.focus();
  };
  return (
    <form onSubmit={submit} className="grid w-72 max-w-full gap-2.5 p-1.5">
      <TextField
        ref={field}
        label={`Heading for ${countNotes(subject.ids.length)}`}
        value={heading}
        maxLength={MAX_TITLE}
        autoComplete="off"
        error={isMissing ? 'Write what the notes have in common.' : undefined}
        onChange={(event) => {
          setHeading(event.target.value);
          setMissing(false);
        }}
      />
      <Button type="submit" variant="primary" size="small" className="justify-self-end">
        Group
      </Button>
    </form>
  );
}
