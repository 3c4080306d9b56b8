'use client';

import { useActionState, useState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Step } from '#lib/workshop/step.ts';

type SaveAgendaProps = { readonly steps: readonly Step[] };

type Saved =
  | { readonly is: 'not-yet' }
  | { readonly is: 'saved'; readonly title: string }
  | { readonly is: 'refused'; readonly title: string; readonly why: string };

const MAX_TITLE = 80;

/** Keeps the agenda as it is now, for other boards. */
export function SaveAgenda({ steps }: SaveAgendaProps) {
  const [isOpen, setOpen] = useState(false);
  const save = async (_: Saved, form: FormData): Promise<Saved> => {
    const title = String(form.get('title') ?? '').trim();
    if (title === '') return { is: 'refused', title, why: 'Give the template a name.' };
    const answer = await callApi('POST', '/api/agendas', { title, steps });
    if (!answer.ok) return { is: 'refused', title, why: answer.message };
    setOpen(false);
    return { is: 'saved', title };
  };
  const [saved, act, isBusy] = useActionState(save, { is: 'not-yet' });
  return (
    <div>
      {isOpen ? (
        <form action={act} className="rounded-card border border-line p-3">
          <TextField
            label="Name of the template"
            name="title"
            autoFocus
            autoComplete="off"
            maxLength={MAX_TITLE}
            key={saved.is === 'refused' ? saved.title : ''}
            defaultValue={saved.is === 'refused' ? saved.title : ''}
          />
          <div className="mt-2 flex justify-end gap-2">
            <Button variant="quiet" size="small" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button type="submit" variant="outline" size="small" aria-disabled={isBusy}>
              Save
            </Button>
          </div>
          <Refusal why={saved.is === 'refused' ? saved.why : null} />
        </form>
      ) : (
        <Button variant="quiet" size="small" className="-ml-2" data-focus-home onClick={() => setOpen(true)}>
          Save as template
        </Button>
      )}
      <p role="status" className="text-sm text-muted">
        {!isOpen && saved.is === 'saved' && `“${saved.title}” is kept among your templates.`}
      </p>
    </div>
  );
}
