'use client';

import type { ReactNode } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import type { Version } from '#lib/review/version.ts';
import type { Members } from '../use-members.ts';
import { useMoments } from '../use-past.ts';
import { clockWords, momentWords, peopleWords, titleOf } from '../version-words.ts';
import { VersionActions } from './version-actions.tsx';

type VersionRowProps = {
  readonly version: Version;
  readonly members: Members;
  readonly isShown: boolean;
  readonly onPick: () => void;
};

/** Authors that are drawn; the others are counted. */
const DRAWN = 3;

/** One version in the timeline. Chosen, it is shown on the canvas and says what can be done with it. */
export function VersionRow({ version, members, isShown, onPick }: VersionRowProps) {
  const moments = useMoments();
  const { seq, at, name, authors } = version;
  const isNamed = name !== '';
  return (
    <li className={`relative rounded-control ${isShown ? 'bg-accent-soft' : ''}`}>
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => {
          onPick();
          moments.look({
            moment: isShown ? { is: 'now' } : { is: 'past', seq, ...(isNamed ? { name } : {}) },
          });
        }}
        className="flex w-full items-start gap-2.5 rounded-control px-2 py-2 text-left hover:bg-sunken aria-pressed:hover:bg-transparent"
      >
        <span
          aria-hidden="true"
          className={`mt-1.5 size-2.5 shrink-0 rounded-full border-2 ${isNamed ? 'border-accent bg-accent' : 'border-faint bg-surface'}`}
        />
        <span className="min-w-0 flex-1">
          <span className={`block text-sm break-words ${isNamed ? 'font-semibold' : ''}`}>
            {titleOf(version)}
          </span>
          <span className="block text-xs text-muted">{peopleWords(version, members.nameOf)}</span>
        </span>
        <span className="flex shrink-0 flex-col items-end gap-1">
          <time
            dateTime={new Date(at).toISOString()}
            title={momentWords(at)}
            className="text-xs text-muted tabular-nums"
          >
            {clockWords(at)}
          </time>
          <span aria-hidden="true" className="flex items-center -space-x-1.5">
            {authors.slice(0, DRAWN).map((author) => {
              const person = members.personOf(author);
              return (
                <Avatar
                  key={author}
                  size="small"
                  name={members.nameOf(author)}
                  colour={person?.colour ?? 'grey'}
                  initials={person?.initials}
                />
              );
            })}
            {authors.length > DRAWN && (
              <span className="pl-2.5 text-xs text-muted tabular-nums">+{authors.length - DRAWN}</span>
            )}
          </span>
        </span>
      </button>
      {isShown && <VersionActions version={version} />}
    </li>
  );
}

type NowRowProps = { readonly isShown: boolean; readonly children: ReactNode };

/** The board as it is, at the top of the timeline. */
export function NowRow({ isShown, children }: NowRowProps) {
  const moments = useMoments();
  return (
    <div className={`rounded-control ${isShown ? 'bg-accent-soft' : ''}`}>
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => moments.look({ moment: { is: 'now' } })}
        className="flex w-full items-center gap-2.5 rounded-control px-2 py-2 text-left text-sm font-semibold hover:bg-sunken aria-pressed:hover:bg-transparent"
      >
        <BoardIcon name="follow" className="size-4 text-accent" />
        Now
      </button>
      {isShown && children}
    </div>
  );
}
