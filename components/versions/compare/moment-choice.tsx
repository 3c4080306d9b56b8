'use client';

import { useId } from 'react';
import type { Version } from '#lib/review/version.ts';
import { momentWords, titleOf } from '../version-words.ts';

type MomentChoiceProps = {
  readonly label: string;
  readonly versions: readonly Version[];
  readonly hasNow?: boolean;
  readonly chosen: number | 'now';
  readonly onChoose: (seq: number | 'now') => void;
};

/** One of the versions that are listed, or the present. A moment between two versions stays a choice of its own. */
export function MomentChoice({ label, versions, hasNow = false, chosen, onChoose }: MomentChoiceProps) {
  const id = useId();
  const isListed = chosen === 'now' || versions.some(({ seq }) => seq === chosen);
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="w-11 shrink-0 text-sm text-muted">
        {label}
      </label>
      <select
        id={id}
        value={String(chosen)}
        onChange={({ target }) => onChoose(target.value === 'now' ? 'now' : Number(target.value))}
        className="h-9 min-w-0 flex-1 rounded-control border border-line bg-surface px-2 text-sm"
      >
        {hasNow && <option value="now">Now</option>}
        {!isListed && <option value={String(chosen)}>Change {chosen}</option>}
        {firstOfEach(versions).map((version) => (
          <option key={version.id} value={String(version.seq)}>
            {titleOf(version)}, {momentWords(version.at)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Of several versions of one state the first. */
function firstOfEach(versions: readonly Version[]): readonly Version[] {
  return versions.filter(({ seq }, index) => versions.findIndex((each) => each.seq === seq) === index);
}
