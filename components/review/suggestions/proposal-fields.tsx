'use client';

import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { MAX_NOTE_TEXT } from '#lib/board/limits.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import type { Proposal } from '#lib/review/suggestion.ts';
import { MAX_COMMENT_TEXT } from '#lib/review/thread.ts';
import { useDeed } from '../panel/use-deed.ts';
import type { DeedAnswer } from '../threads/thread-store.ts';
import { makeProposal, type ProposalSubject } from './make-proposal.ts';
import { ProposalView } from './proposal-view.tsx';

export type ProposalActs = {
  /** Resolves to `null` when it is done, else to words that say why not; what was written stays then. */
  readonly onPropose: (proposal: Proposal, body: CommentBody | null) => DeedAnswer;
  readonly onCancel: () => void;
};

/** Where somebody goes on who has not chosen a place in the text themselves: it opens with the caret at its start. */
function putCaretAtEnd({ currentTarget: field }: FocusEvent<HTMLTextAreaElement>): void {
  if (field.selectionStart === 0 && field.selectionEnd === 0)
    field.setSelectionRange(field.value.length, field.value.length);
}

type ProposalFieldsProps = ProposalActs & {
  readonly subject: ProposalSubject;
  readonly firstText: string;
  /** The note has bold words, lists or links, which a proposal does not carry. */
  readonly isFormatted: boolean;
};

/** The words of a proposal, what it would look like, and why. */
export function ProposalFields(props: ProposalFieldsProps) {
  const { subject, firstText, isFormatted, onPropose, onCancel } = props;
  const [text, setText] = useState(firstText);
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState<{ readonly field: 'text' | 'why'; readonly words: string } | null>(
    null,
  );
  const { act, refusal, isBusy } = useDeed();
  const made = makeProposal(subject, { text, why });
  const errorAt = (field: 'text' | 'why') => (missing?.field === field ? missing.words : undefined);

  const send = () => {
    if (made.is === 'missing') setMissing(made);
    else void act(() => onPropose(made.proposal, made.body));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSend && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isSend) send();
    else onCancel();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the fields in it
    <div className="grid gap-3" onKeyDown={onKeyDown}>
      <TextArea
        label={subject.is === 'new-note' ? 'Text of the note' : 'New words'}
        // What was written is there again for who changes their mind.
        className={subject.is === 'removal' ? 'hidden' : ''}
        autoFocus={subject.is !== 'removal'}
        maxLength={MAX_NOTE_TEXT}
        value={text}
        error={errorAt('text')}
        onFocus={putCaretAtEnd}
        onChange={(event) => {
          setText(event.target.value);
          setMissing(null);
        }}
      />
      {subject.is === 'rewording' && text !== subject.plain && (
        <ProposalView
          heading="What changes"
          proposal={{ is: 'rewording', note: subject.note, was: subject.plain, text }}
        />
      )}
      {subject.is === 'removal' && (
        <ProposalView
          heading="What goes"
          proposal={{ is: 'removal', note: subject.note, was: subject.plain }}
        />
      )}
      {subject.is === 'rewording' && isFormatted && (
        <p className="text-sm text-muted">Bold words, lists and links of the note become plain text.</p>
      )}
      <TextArea
        label={subject.is === 'removal' ? 'Why?' : 'Why? (optional)'}
        autoFocus={subject.is === 'removal'}
        maxLength={MAX_COMMENT_TEXT}
        value={why}
        error={errorAt('why')}
        onChange={(event) => {
          setWhy(event.target.value);
          setMissing(null);
        }}
      />
      <div>
        <div className="flex justify-end gap-2">
          <Button variant="quiet" size="small" onClick={onCancel}>
            Cancel
          </Button>
          <Button
            variant="primary"
            size="small"
            aria-disabled={isBusy || undefined}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onClick={send}
          >
            Suggest
          </Button>
        </div>
        <Refusal why={refusal} />
      </div>
    </div>
  );
}
