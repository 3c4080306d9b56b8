import type { ReactNode } from 'react';
import { peopleWords } from '#lib/workshop/recap-words.ts';

type RecapRoundProps = { title: string; voters: number; isEmpty: boolean; children: ReactNode };

/** One round of a vote under its title. */
export function RecapRound({ title, voters, isEmpty, children }: RecapRoundProps) {
  return (
    <div className="mt-5 first:mt-0">
      <h3 dir="auto" className="font-semibold wrap-anywhere print:break-after-avoid">
        {title}
      </h3>
      <p className="mb-2 text-sm text-muted print:break-after-avoid">
        {isEmpty ? 'Nobody voted.' : `${peopleWords(voters)} voted.`}
      </p>
      {!isEmpty && children}
    </div>
  );
}
