'use client';

import { useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { NoteId } from '#lib/board/ids.ts';
import {
  besideGroups,
  type GroupPlan,
  groupsToLay,
  type NoteGroup,
  planGroups,
  withHeading,
  withoutGroup,
  withoutNote,
} from '#lib/board/tidy/group-plan.ts';
import { type Closeness, suggestGroups } from '#lib/board/tidy/suggest-groups.ts';
import { blockTitles } from '#lib/canvas/blocks.ts';
import { useOpenBoard } from './board-context.ts';
import { ClosenessChoice } from './cluster-suggestion-closeness.tsx';
import { focusAfterRemoval } from './cluster-suggestion-focus.ts';
import { ClusterSuggestionGroup } from './cluster-suggestion-group.tsx';
import { ClusterSuggestionMarks } from './cluster-suggestion-marks.tsx';
import { ClusterSuggestionSheet } from './cluster-suggestion-sheet.tsx';
import { countNotes } from './tidy-subject.ts';
import { useViewBeside } from './use-view-beside.ts';

type ClusterSuggestionProps = {
  readonly ids: readonly NoteId[];
  readonly onClose: () => void;
  /** `done`: what is said of it. */
  readonly onArrange: (groups: readonly NoteGroup[], done: string) => void;
};

/**
 * Groups of notes that say similar things, to look through before anything is moved. On the canvas beside them the
 * notes are marked with the numbers of their groups.
 */
export function ClusterSuggestion({ ids, onClose, onArrange }: ClusterSuggestionProps) {
  const { store } = useOpenBoard().session;
  const board = useSyncExternalStore(store.subscribe, store.getBoard, store.getBoard);
  const sheet = useRef<HTMLDialogElement>(null);
  const [closeness, setCloseness] = useState<Closeness>('middling');
  const [headings, setHeadings] = useState<'added' | 'none'>('added');
  const [plan, setPlan] = useState(() => suggestPlan(closeness));
  const goBack = useViewBeside(sheet, ids);

  function suggestPlan(wanted: Closeness): GroupPlan {
    const suggestion = suggestGroups(store.getBoard(), ids, wanted);
    return planGroups(suggestion.is === 'ready' ? suggestion.blocks : []);
  }
  const cancel = () => {
    goBack();
    onClose();
  };
  const remove = (control: HTMLElement, next: GroupPlan) => {
    if (sheet.current) focusAfterRemoval(sheet.current, control);
    setPlan(next);
  };
  const arrange = () => {
    if (plan.groups.length > 0) onArrange(groupsToLay(plan, headings), `${wordsFor(plan).arranged}.`);
  };

  const others = besideGroups(plan);
  const footer = (
    <>
      <label className="flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={headings === 'added'}
          onChange={(event) => setHeadings(event.target.checked ? 'added' : 'none')}
          className="size-4 accent-accent"
        />
        Add a note above each group as its heading
      </label>
      <div className="flex justify-end gap-2">
        <Button variant="outline" onClick={cancel}>
          Cancel
        </Button>
        <Button variant="primary" aria-disabled={plan.groups.length === 0} onClick={arrange}>
          Arrange in groups
        </Button>
      </div>
    </>
  );
  return (
    <>
      <ClusterSuggestionMarks groups={plan.groups} />
      <ClusterSuggestionSheet sheet={sheet} summary={wordsFor(plan).summary} onClose={cancel} footer={footer}>
        <ClosenessChoice
          chosen={closeness}
          onChoose={(next) => {
            setCloseness(next);
            setPlan(suggestPlan(next));
          }}
        />
        <ol className="mt-4 grid gap-3">
          {plan.groups.map((group) => (
            <ClusterSuggestionGroup
              key={group.number}
              group={group}
              board={board}
              headings={headings}
              place={plan.others.size > 1 ? blockTitles[group.block] : null}
              onHeading={(heading) => setPlan(withHeading(plan, group.number, heading))}
              onRemove={(control) => remove(control, withoutGroup(plan, group.number))}
              onRemoveNote={(control, id) => remove(control, withoutNote(plan, id))}
            />
          ))}
        </ol>
        {others.length > 0 && (
          <section aria-label="In no group" className="mt-4">
            <h3 className="text-sm font-semibold">In no group</h3>
            <p className="text-sm text-muted">These are laid beside the groups of their block.</p>
            <ul className="mt-1.5 grid gap-1 text-sm">
              {others.map((id) => (
                <li key={id} className="line-clamp-2 break-words">
                  {board.notes.get(id)?.plain || 'Empty note'}
                </li>
              ))}
            </ul>
          </section>
        )}
      </ClusterSuggestionSheet>
    </>
  );
}

function wordsFor(plan: GroupPlan): { readonly summary: string; readonly arranged: string } {
  const inGroups = countNotes(plan.groups.reduce((sum, { notes }) => sum + notes.length, 0));
  const others = besideGroups(plan).length;
  if (plan.groups.length === 0) return { summary: 'No notes here say similar things.', arranged: '' };
  const groups = plan.groups.length === 1 ? 'one group' : `${plan.groups.length} groups`;
  return {
    summary: `${inGroups} in ${groups}${others > 0 ? `, ${others} in none` : ''}`,
    arranged: `${inGroups} arranged in ${groups}`,
  };
}
