'use client';

import { type KeyboardEvent, useEffect, useState, useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { SideSheet } from '#components/board/side-sheet.tsx';
import { ActivityView } from './activity/activity-view.tsx';
import { CompareView } from './compare/compare-view.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { useVersionList } from './timeline/use-version-list.ts';
import { useMembers } from './use-members.ts';
import { useLooking, useMoments } from './use-past.ts';

type Tab = 'versions' | 'activity';

/** What the board was and who changed it, beside the board, or as a sheet over its lower part on a phone. */
export function VersionsPanel({ onClose }: { readonly onClose: () => void }) {
  const { desk } = useOpenBoard();
  const moments = useMoments();
  const members = useMembers();
  const list = useVersionList();
  const moment = useLooking()?.moment ?? { is: 'now' };
  const [tab, setTab] = useState<Tab>('versions');

  useEffect(() => {
    // What is open on the canvas is closed with its text kept: the canvas may soon show another moment.
    if (desk.get().editing) desk.run('stop-editing');
    moments.look({});
  }, [desk, moments]);

  /** First to the present, then out of the panel. */
  const stepBackOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || moment.is === 'now') return;
    event.preventDefault();
    event.stopPropagation();
    moments.look({ moment: { is: 'now' } });
  };
  return (
    <SideSheet panel="versions" label="Versions" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears one key of what is in it */}
      <div data-versions-panel onKeyDown={stepBackOnEscape} className="flex min-h-0 flex-1 flex-col">
        <OfflineLine />
        {moment.is !== 'compared' && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons
          <div
            role="group"
            aria-label="What to see"
            className="mx-4 mb-3 flex shrink-0 gap-1 rounded-control bg-sunken p-1"
          >
            {tabs.map(({ key, title }) => (
              <button
                key={key}
                type="button"
                aria-pressed={key === tab}
                onClick={() => setTab(key)}
                className="h-8 flex-1 rounded-control text-sm font-medium text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card"
              >
                {title}
              </button>
            ))}
          </div>
        )}
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
          {moment.is === 'compared' ? (
            <CompareView moment={moment} versions={list.versions ?? []} members={members} />
          ) : tab === 'versions' ? (
            <Timeline list={list} members={members} />
          ) : (
            <ActivityView members={members} />
          )}
        </div>
      </div>
    </SideSheet>
  );
}

function OfflineLine() {
  const { session } = useOpenBoard();
  const read = () => session.getConnection().kind === 'offline';
  const isOffline = useSyncExternalStore(session.subscribeConnection, read, read);
  return (
    <p role="status" className="px-4 text-sm text-warn not-empty:pb-2.5">
      {isOffline
        ? 'You are offline. What is listed may be out of date, and nothing can be restored until you are back.'
        : ''}
    </p>
  );
}

const tabs: readonly { readonly key: Tab; readonly title: string }[] = [
  { key: 'versions', title: 'Versions' },
  { key: 'activity', title: 'Activity' },
];
