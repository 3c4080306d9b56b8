'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { richTextFrom } from '#lib/board/rich-text.ts';
import { isSameText } from '#lib/review/compare-text.ts';
import type { Beginning } from '../threads/thread-store.ts';
import { ChangeChoice, type NoteChange } from './change-choice.tsx';
import { type ProposalActs, ProposalFields } from './proposal-fields.tsx';
import { useNote } from './use-note.ts';

export type ProposeFormProps = ProposalActs & {
  readonly beginning: Exclude<Beginning, { readonly is: 'comment' }>;
};

/** Where a change of the board is proposed: a new note, other words for one, or that it goes. */
export function ProposeForm({ beginning, onPropose, onCancel }: ProposeFormProps) {
  const note = useNote(beginning.is === 'new-note' ? null : beginning.note);
  const [change, setChange] = useState<NoteChange>(beginning.is === 'removal' ? 'removal' : 'rewording');
  const acts = { onPropose, onCancel };
  if (beginning.is === 'new-note')
    return <ProposalFields subject={beginning} firstText="" isFormatted={false} {...acts} />;
  if (!note)
    return (
      <div>
        <p role="alert" className="text-base text-ink">
          That note is not on the board any more, so there is nothing to suggest for it.
        </p>
        <div className="mt-3 flex justify-end">
          <Button variant="outline" size="small" onClick={onCancel}>
            Close
          </Button>
        </div>
      </div>
    );
  const { id, plain, text } = note;
  return (
    <div className="grid gap-3">
      <ChangeChoice change={change} onChange={setChange} />
      <ProposalFields
        subject={{ is: change, note: id, plain }}
        firstText={plain}
        isFormatted={!isSameText(text, richTextFrom(plain))}
        {...acts}
      />
    </div>
  );
}
