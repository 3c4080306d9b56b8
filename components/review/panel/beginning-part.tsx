'use client';

import { useState } from 'react';
import { useReview } from '../threads/review-context.ts';
import type { Beginning } from '../threads/thread-store.ts';
import { NewSuggestion } from './new-suggestion.tsx';
import { NewThread } from './new-thread.tsx';
import type { PanelMemory } from './panel-memory.ts';

type BeginningPartProps = {
  readonly beginning: Beginning;
  readonly memory: PanelMemory;
  readonly onCancel: () => void;
};

/** What somebody is about to begin. */
export function BeginningPart({ beginning, memory, onCancel }: BeginningPartProps) {
  const { threads } = useReview();
  const subject = JSON.stringify(beginning);
  /** The form that went on from one block to another. */
  const [moved, setMoved] = useState({ form: subject, to: subject });
  const form = moved.to === subject ? moved.form : subject;
  /** With what is written already, and the focus where it is. */
  const move = (to: Beginning) => {
    setMoved({ form, to: JSON.stringify(to) });
    threads.begin(to);
  };
  if (beginning.is === 'comment')
    return (
      <NewThread key={form} anchor={beginning.anchor} memory={memory} onMove={move} onCancel={onCancel} />
    );
  return <NewSuggestion key={form} beginning={beginning} onMove={move} onCancel={onCancel} />;
}
