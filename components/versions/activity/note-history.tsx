'use client';

import { useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { useMay } from '#components/board/use-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { NoteId } from '#lib/board/ids.ts';
import type { ToldStep } from '#lib/review/history-step.ts';
import { parseStepsPart } from '#lib/review/parse-history.ts';
import { useMembers } from '../use-members.ts';
import { useMoments } from '../use-past.ts';
import { VersionIcon } from '../version-icon.tsx';
import { momentWords } from '../version-words.ts';
import { WordDifference } from '../word-difference.tsx';
import { FeedFoot } from './feed-foot.tsx';
import { tellOwnStep } from './tell-deed.ts';
import { useHistoryFeed } from './use-history-feed.ts';

type NoteHistoryProps = { readonly note: NoteId; readonly onClose: () => void };

/** All that became of one note and who did it, newest first; to see the board then, or to have the note back. */
export function NoteHistory({ note, onClose }: NoteHistoryProps) {
  const { boardId, session } = useOpenBoard();
  const members = useMembers();
  const feed = useHistoryFeed(`/api/boards/${boardId}/history/notes/${note}`, parseStepsPart);
  const [first] = useState(() => session.store.getNote(note)?.plain.replace(/\s+/g, ' ').trim() ?? '');
  const name = first || feed.feed?.entries[0]?.words;
  return (
    <Dialog open onClose={onClose} title="History of this note">
      {name && <p className="-mt-2 mb-3 line-clamp-2 text-base text-muted">“{name}”</p>}
      <ol aria-label="What became of it" className="-mx-2 grid gap-1">
        {feed.feed?.entries.map((step) => (
          <NoteStepRow
            key={`${step.seq} ${step.did.kind}`}
            step={step}
            name={members.nameOf(step.by)}
            onLeave={onClose}
          />
        ))}
      </ol>
      <div className="-mx-4">
        <FeedFoot feed={feed} empty="Nothing is known of this note yet." />
      </div>
    </Dialog>
  );
}

type NoteStepRowProps = { readonly step: ToldStep; readonly name: string; readonly onLeave: () => void };

function NoteStepRow({ step, name, onLeave }: NoteStepRowProps) {
  const moments = useMoments();
  const mayRestore = useMay('restore-version');
  const { did, seq, at, id } = step;
  const see = () => {
    onLeave();
    moments.look({ moment: { is: 'past', seq } });
  };
  const haveBack = () => {
    onLeave();
    moments.look({ wish: { seq, at, note: id } });
  };
  return (
    <li className="flex gap-2.5 rounded-control p-2">
      <VersionIcon name={did.kind} className="mt-0.5 size-4 text-muted" />
      <div className="min-w-0 flex-1">
        <p className="text-sm break-words">
          <b className="font-semibold">{name}</b> {tellOwnStep(step)}
        </p>
        <p className="text-xs text-muted">{momentWords(at)}</p>
        {did.kind === 'reworded' && (
          <div className="mt-1.5">
            <WordDifference before={did.before} after={did.after} />
          </div>
        )}
        <div className="mt-1 -ml-2 flex flex-wrap gap-1">
          <Button variant="quiet" size="small" onClick={see}>
            See the board then
          </Button>
          {mayRestore && did.kind !== 'dropped' && (
            <Button variant="quiet" size="small" onClick={haveBack}>
              Restore
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
