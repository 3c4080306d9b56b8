'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Members } from '../use-members.ts';
import { useLooking } from '../use-past.ts';
import { byDay } from '../version-words.ts';
import { NameNow } from './name-now.tsx';
import type { KnownVersions } from './use-version-list.ts';
import { NowRow, VersionRow } from './version-row.tsx';
import { WalkLog } from './walk-log.tsx';

type TimelineProps = { readonly list: KnownVersions; readonly members: Members };

/** What was kept of the board, newest first and day by day, with the present on top. */
export function Timeline({ list, members }: TimelineProps) {
  const moment = useLooking()?.moment;
  const shown = moment?.is === 'past' ? moment.seq : null;
  const { versions, next, state, readOlder, reload } = list;
  const [picked, setPicked] = useState('');
  const alike = versions?.filter(({ seq }) => seq === shown) ?? [];
  /** Of several versions of one state the one that was pressed. */
  const chosen = (alike.find(({ id }) => id === picked) ?? alike[0])?.id;
  return (
    <>
      <WalkLog />
      <div className="border-t border-line px-2 py-2">
        <NowRow isShown={shown === null}>
          <NameNow />
        </NowRow>
      </div>
      {byDay(versions ?? [], Date.now()).map(({ day, entries }) => (
        <section key={day} aria-label={day} className="border-t border-line pt-2 pb-1">
          <h3 className="px-4 py-1 text-xs font-semibold text-muted">{day}</h3>
          <ol className="px-2">
            {entries.map((version) => (
              <VersionRow
                key={version.id}
                version={version}
                members={members}
                isShown={version.id === chosen}
                onPick={() => setPicked(version.id)}
              />
            ))}
          </ol>
        </section>
      ))}
      <div className="grid justify-items-start gap-2 border-t border-line px-4 py-3 text-sm text-muted">
        {state.is === 'failed' && (
          <div role="alert" className="grid justify-items-start gap-2">
            <p className="text-danger">{state.message}</p>
            <Button variant="outline" size="small" onClick={reload}>
              Try again
            </Button>
          </div>
        )}
        {!versions && state.is === 'loading' && <p>Loading…</p>}
        {versions?.length === 0 && (
          <p>
            No version is kept yet. One is kept every ten minutes while people work, when they stop, and
            whenever somebody names one.
          </p>
        )}
        {versions && next !== null && (
          <Button variant="outline" size="small" aria-disabled={state.is === 'loading'} onClick={readOlder}>
            {state.is === 'loading' ? 'Loading…' : 'Show older'}
          </Button>
        )}
        {versions && versions.length > 0 && next === null && (
          <p>These are all. Versions that nobody named are kept for a while, named ones for good.</p>
        )}
      </div>
    </>
  );
}
