'use client';

import type { Ref } from 'react';
import { useMay } from '#components/board/use-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { useMoments, type usePast } from '../use-past.ts';
import { VersionIcon } from '../version-icon.tsx';
import { momentWords } from '../version-words.ts';

type MomentBannerProps = {
  readonly past: ReturnType<typeof usePast>;
  readonly ref: Ref<HTMLElement>;
};

/** Says which moment is shown and that it is for these eyes alone, and leads back. */
export function MomentBanner({ past, ref }: MomentBannerProps) {
  const moments = useMoments();
  const mayRestore = useMay('restore-version');
  const { state, drawn, moment } = past;
  const shown = drawn.is === 'past' ? drawn.past : drawn.is === 'compared' ? drawn.comparison.from : null;
  const isHere = state.is === 'here' && shown !== null;
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label="Another moment"
      className="absolute inset-x-3 top-3 z-10 mx-auto flex w-fit flex-wrap items-center justify-center gap-x-3 gap-y-2 rounded-card border-2 border-accent bg-raised px-4 py-2 shadow-raised max-sm:flex-nowrap max-sm:px-3 sm:top-auto sm:bottom-3 sm:max-w-[calc(100%-19rem)] outline-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-focus"
    >
      <div role="status" className="flex min-w-0 items-center gap-2 text-sm">
        <VersionIcon name={moment.is === 'compared' ? 'compare' : 'history'} className="size-5 text-accent" />
        <p className="min-w-0">
          <BannerWords past={past} />
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-1.5">
        {state.is === 'failed' && (
          <Button variant="outline" size="small" onClick={past.retry}>
            Try again
          </Button>
        )}
        {mayRestore && isHere && moment.is === 'past' && (
          <Button
            variant="outline"
            size="small"
            className="max-sm:hidden"
            icon={<VersionIcon name="restore" className="size-4" />}
            onClick={() => moments.look({ wish: { seq: shown.seq, at: shown.at, note: null } })}
          >
            Restore this version
          </Button>
        )}
        <Button variant="primary" size="small" onClick={() => moments.look({ moment: { is: 'now' } })}>
          Back to now
        </Button>
      </div>
    </section>
  );
}

function BannerWords({ past: { state, drawn, moment } }: Pick<MomentBannerProps, 'past'>) {
  if (state.is === 'failed') return state.message;
  if (drawn.is === 'nothing') return 'Fetching the board as it was…';
  if (drawn.is === 'compared') {
    const { from, to, notes } = drawn.comparison;
    const isUntilNow = moment.is === 'compared' && moment.to === 'now';
    return (
      <>
        What changed from <b className="font-semibold">{momentWords(from.at)}</b> to{' '}
        <b className="font-semibold">{isUntilNow ? 'now' : momentWords(to.at)}</b>
        <span className="text-muted max-sm:sr-only">
          {notes.length === 0 ? ': no note did.' : '. Nobody else sees this.'}
        </span>
      </>
    );
  }
  const name = moment.is === 'past' && state.is === 'here' ? moment.name : undefined;
  return (
    <>
      You are looking at {name !== undefined && <b className="font-semibold wrap-anywhere">“{name}”</b>}
      <span className={name === undefined ? 'font-semibold' : 'sr-only'}>
        {name !== undefined && ', '}
        {momentWords(drawn.past.at)}
      </span>
      <span className="text-muted max-sm:sr-only">. Nobody else sees this.</span>
    </>
  );
}
