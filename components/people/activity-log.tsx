'use client';

import { useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { describeActivity } from './describe-activity.ts';
import { timeOf } from './describe-link.ts';
import { type ActivityLine, parseActivity, type Verdict } from './people-data.ts';
import { useBoardResource } from './use-board-resource.ts';

/** Who did what to the board and its people, newest first. */
export function ActivityLog() {
  const { boardId } = useOpenBoard();
  const [newest] = useBoardResource('audit', parseActivity, [
    'people-changed',
    'invites-changed',
    'knocks-changed',
  ]);
  const [older, setOlder] = useState<readonly ActivityLine[]>([]);
  const [isAll, setAll] = useState(false);
  if (newest.is === 'loading') return <p className="text-sm text-muted">Loading…</p>;
  if (newest.is === 'failed') return <p className="text-sm text-danger">{newest.message}</p>;
  const { verdict, hasMore } = newest.data;
  // What moved on from the newest page meanwhile is in the older ones already.
  const first = newest.data.lines.at(-1)?.seq ?? 0;
  const lines = [...newest.data.lines, ...older.filter(({ seq }) => seq < first)];
  const exportPath = `/api/boards/${boardId}/audit/export`;

  const showOlder = async () => {
    const response = await fetch(`/api/boards/${boardId}/audit?before=${lines.at(-1)?.seq ?? 1}`).catch(
      () => null,
    );
    const page = response?.ok ? parseActivity(await response.json().catch(() => null)) : null;
    if (!page) return;
    setOlder([...older, ...page.lines]);
    setAll(!page.hasMore);
  };
  return (
    <section aria-label="Activity log of access">
      <p className={`text-sm ${verdict?.is === 'broken' ? 'font-medium text-danger' : 'text-muted'}`}>
        {verdictWords(verdict)}
      </p>
      <div className="mt-3 flex gap-2">
        <a href={`${exportPath}?as=csv`} download className={buttonClass('outline', 'small')}>
          Export as CSV
        </a>
        <a href={`${exportPath}?as=json`} download className={buttonClass('outline', 'small')}>
          Export as JSON
        </a>
      </div>
      <ol className="mt-4 divide-y divide-line">
        {lines.map((line) => (
          <li key={line.seq} className="py-2">
            <p className="text-sm break-words">{describeActivity(line)}</p>
            <p className="text-xs text-muted">
              {timeOf(line.at)} · {line.address}
            </p>
          </li>
        ))}
      </ol>
      {hasMore && !isAll && (
        <Button variant="outline" size="small" onClick={() => void showOlder()}>
          Show older
        </Button>
      )}
    </section>
  );
}

function verdictWords(verdict: Verdict | null): string {
  if (verdict?.is === 'broken')
    return `From entry ${verdict.seq} on this log is not as it was written: somebody has changed the database.`;
  return 'Every entry is as it was written.';
}
