'use client';

import type { ComponentProps } from 'react';
import type { NoteMarks } from '#components/board/canvas/canvas-context.ts';
import { NoteResult } from '#components/workshop/voting/note-result.tsx';
import { NoteVote } from '#components/workshop/voting/note-vote.tsx';
import { DraftMark } from './draft-mark.tsx';
import { useIsDraft } from './use-is-draft.ts';

/** What is to be seen in notes now. */
export type MarksShown = {
  readonly votes: 'open' | 'counted' | 'none';
  /** `some`: notes of mine are in hiding. */
  readonly drafts: 'some' | 'none';
};

/** What draws it, always the same for the same. `null`: there is nothing to see. */
export function marksFor({ votes, drafts }: MarksShown): NoteMarks | null {
  return marks[votes][drafts];
}

type MarkProps = ComponentProps<NoteMarks>;

const marks = {
  none: { none: null, some: Draft },
  open: { none: NoteVote, some: DraftOrVote },
  counted: { none: Result, some: DraftOrResult },
} as const;

function Draft({ id }: MarkProps) {
  return <DraftMark id={id} />;
}

function Result({ id }: MarkProps) {
  return <NoteResult id={id} />;
}

function DraftOrVote(note: MarkProps) {
  return useIsDraft(note.id) ? <DraftMark id={note.id} /> : <NoteVote {...note} />;
}

function DraftOrResult({ id }: MarkProps) {
  return useIsDraft(id) ? <DraftMark id={id} /> : <NoteResult id={id} />;
}
