'use client';

import { NoteHistory } from '../activity/note-history.tsx';
import { Restoring } from '../restore/restoring.tsx';
import { useLooking, useMoments, usePast } from '../use-past.ts';
import { PastView } from './past-view.tsx';

/** All that a person who looks at the past sees over the board: its picture, a note's history, and what is asked. */
export function MomentOverlay() {
  const moments = useMoments();
  const looking = useLooking();
  const past = usePast();
  if (!looking) return null;
  const { historyOf } = looking;
  return (
    <>
      {past.moment.is !== 'now' && <PastView past={past} />}
      {historyOf && (
        <NoteHistory key={historyOf} note={historyOf} onClose={() => moments.look({ historyOf: null })} />
      )}
      <Restoring wish={looking.wish} />
    </>
  );
}
