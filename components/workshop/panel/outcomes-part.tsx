'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import { makeId } from '#lib/board/ids.ts';
import { MAX_OUTCOME_TEXT, type Outcome } from '#lib/workshop/workshop.ts';
import { PanelSection } from './panel-section.tsx';

/** Decisions and open questions, as they come up. They stand in the recap. */
export function OutcomesPart({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const { ask, refusal } = useAsk();
  const [text, setText] = useState('');
  const isAdding = useRef(false);

  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isAdding.current) return;
    isAdding.current = true;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const kind = submitter?.getAttribute('value') === 'question' ? 'question' : 'decision';
    const id = makeId((bytes) => crypto.getRandomValues(bytes));
    // What is refused stays in the field.
    if (await ask({ type: 'add-outcome', outcome: { id, kind, text } })) setText('');
    isAdding.current = false;
  };
  return (
    <PanelSection title="Decisions and questions" note={outcomes.length > 0 ? outcomes.length : undefined}>
      <ul aria-label="Decisions and questions" className="not-empty:mb-3">
        {outcomes.map(({ id, kind, text: words }) => (
          <li key={id} className="flex items-start gap-2 text-sm">
            <WorkshopIcon
              name={kind === 'decision' ? 'decision' : 'question'}
              className={`mt-2.5 size-4 ${kind === 'decision' ? 'text-ok' : 'text-warn'}`}
            />
            <span className="min-w-0 flex-1 py-2 wrap-anywhere">
              <span className="sr-only">{kind === 'decision' ? 'Decision: ' : 'Open question: '}</span>
              {words}
            </span>
            <IconButton
              label={`Remove “${words}”`}
              icon={<Icon name="close" className="size-4" />}
              onClick={() => void ask({ type: 'remove-outcome', id })}
            />
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        <TextArea
          label="What was decided, or is still open?"
          value={text}
          maxLength={MAX_OUTCOME_TEXT}
          onChange={(event) => setText(event.target.value)}
          // What was written is not thrown away with the panel.
          onKeyDown={(event) => event.key === 'Escape' && text !== '' && event.stopPropagation()}
        />
        <div className="mt-2 grid grid-cols-2 gap-1.5">
          <Button type="submit" variant="outline" size="small" value="decision">
            Add decision
          </Button>
          <Button type="submit" variant="outline" size="small" value="question">
            Add question
          </Button>
        </div>
        <Refusal why={refusal} />
      </form>
    </PanelSection>
  );
}
