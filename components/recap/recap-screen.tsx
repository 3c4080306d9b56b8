import './recap.css';
import { SiteHeader } from '#components/entry/site-header.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Icon } from '#components/ui/icon.tsx';
import { ThemeToggle } from '#components/ui/theme-toggle.tsx';
import type { Recap } from '#lib/workshop/recap.ts';
import { roundsByKind } from '#lib/workshop/recap-words.ts';
import { RecapActions } from './recap-actions.tsx';
import { RecapAgenda } from './recap-agenda.tsx';
import { RecapAssumptions } from './recap-assumptions.tsx';
import { RecapCredit } from './recap-credit.tsx';
import { RecapNotes } from './recap-notes.tsx';
import { RecapOutcomes } from './recap-outcomes.tsx';
import { RecapSection } from './recap-section.tsx';
import { RecapSummary } from './recap-summary.tsx';
import { RecapVotes } from './recap-votes.tsx';

type RecapScreenProps = {
  recap: Recap;
  /** Where its Markdown is. */
  markdown: string;
  /** The board, for its members; `link`: where those who run it make and revoke the recap's own. */
  board: { id: string; link: { path: string; isShared: boolean } | null } | null;
};

/** A workshop's recap as a page, on the screen and on paper. */
export function RecapScreen({ recap, markdown, board }: RecapScreenProps) {
  const { dots, matrix } = roundsByKind(recap.rounds);
  return (
    <div className="recap flex min-h-dvh flex-col">
      <div className="print:hidden">
        <SiteHeader>
          {board && (
            <a href={`/b/${board.id}`} className={buttonClass('quiet', 'small')}>
              <Icon name="arrow-left" className="size-4" />
              To the board
            </a>
          )}
          <ThemeToggle />
        </SiteHeader>
      </div>
      <main className="mx-auto w-full max-w-4xl flex-1 px-4 pt-4 pb-12 sm:px-6 sm:pt-8">
        <RecapSummary recap={recap} />
        <RecapActions markdown={markdown} link={board?.link ?? null} />
        <RecapOutcomes decisions={recap.decisions} questions={recap.questions} />
        {recap.people.length > 0 && (
          <RecapSection title="People" note={`${recap.people.length} took part.`}>
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {recap.people.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
                <li key={index} dir="auto" className="max-w-full wrap-anywhere">
                  {name}
                </li>
              ))}
            </ul>
          </RecapSection>
        )}
        {recap.steps.length > 0 && (
          <RecapSection title="Agenda">
            <RecapAgenda recap={recap} />
          </RecapSection>
        )}
        {matrix.length > 0 && <RecapAssumptions rounds={matrix} />}
        {dots.length > 0 && <RecapVotes rounds={dots} />}
        <RecapNotes blocks={recap.blocks} />
      </main>
      <RecapCredit />
    </div>
  );
}
