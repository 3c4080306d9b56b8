'use client';

import { use } from 'react';
import type { NoteId } from '#lib/board/ids.ts';
import { VersionIcon } from '../version-icon.tsx';
import { kindWords } from '../version-words.ts';
import { ComparisonContext } from './comparison-context.ts';
import './compare.css';

/** What became of a note, on the note: a sign and a word for each, and a dropped one is struck out. */
export function ChangeMarks({ id }: { readonly id: NoteId }) {
  const change = use(ComparisonContext)?.get(id);
  if (!change) return null;
  const [first] = change.kinds;
  return (
    <>
      <span className="change-ring" data-kind={first} aria-hidden="true" />
      <span className="change-marks">
        {change.kinds.map((kind) => (
          <span key={kind} className="change-mark" data-kind={kind}>
            <VersionIcon name={kind} className="change-sign" />
            <span className="change-word">{kindWords[kind]}</span>
          </span>
        ))}
      </span>
    </>
  );
}
