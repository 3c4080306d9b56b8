'use client';

import { useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { goToNote } from '#components/board/go-to-note.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { ClosedRound, MatrixResult } from '#lib/workshop/ballot.ts';
import { peopleWords, spreadWords } from '#lib/workshop/recap-words.ts';
import { riskiestOf } from '#lib/workshop/riskiest-of.ts';
import { PanelSection } from './panel-section.tsx';

/** Notes of one round that the panel lists; all stand on the board and in the recap. */
const TOP = 5;

/** What the closed votes came to, the newest first. */
export function ResultsPart({ rounds }: { readonly rounds: readonly ClosedRound[] }) {
  if (rounds.length === 0) return null;
  return (
    <PanelSection title="Results">
      <div className="grid grid-cols-1 gap-4">
        {rounds.toReversed().map((round) => (
          <div key={round.id}>
            <h4 className="text-sm font-medium">{round.title}</h4>
            <p className="text-sm text-muted">{headOf(round)}</p>
            {round.voters > 0 && <Results round={round} />}
          </div>
        ))}
      </div>
    </PanelSection>
  );
}

function headOf({ rules, voters }: ClosedRound): string {
  if (voters === 0) return 'Nobody voted.';
  return `${rules.kind === 'matrix' ? 'Riskiest assumptions' : 'Most dots'}, by ${peopleWords(voters)}`;
}

function Results({ round: { results } }: { readonly round: ClosedRound }) {
  if (results.kind === 'dots') {
    if (results.notes.length === 0) return <Nothing words="No dot was cast." />;
    return (
      <ol className="mt-1">
        {results.notes.slice(0, TOP).map(({ note, dots, voters }) => (
          <Result key={note} note={note} figure={`${dots}`} line={`from ${peopleWords(voters)}`} />
        ))}
      </ol>
    );
  }
  const riskiest = riskiestOf(results);
  if (riskiest.length === 0)
    return (
      <Nothing words={results.notes.length === 0 ? 'Nothing was rated.' : 'None stands out as risky.'} />
    );
  return (
    <ol className="mt-1">
      {riskiest.slice(0, TOP).map((result) => (
        <Result
          key={result.note}
          note={result.note}
          figure={oneDecimal(result.risk)}
          line={ratingLine(result)}
        />
      ))}
    </ol>
  );
}

function ratingLine({ importance, evidence, spread }: MatrixResult): string {
  return `Importance ${oneDecimal(importance)}, evidence ${oneDecimal(evidence)}, spread ${spreadWords(spread)}`;
}

type ResultProps = { readonly note: NoteId; readonly figure: string; readonly line: string };

/** One note and what it got; a press shows it on the board. */
function Result({ note, figure, line }: ResultProps) {
  const { desk, session } = useOpenBoard();
  const read = () => session.store.getNote(note)?.plain ?? null;
  const text = useSyncExternalStore(session.store.subscribe, read, read);
  return (
    <li className="-mx-2">
      <button
        type="button"
        aria-disabled={text === null}
        onClick={() => goToNote(desk, note)}
        className="flex w-full items-baseline gap-2.5 rounded-control px-2 py-1 text-left text-sm hover:bg-sunken"
      >
        <span className="min-w-8 shrink-0 text-right font-semibold tabular-nums">{figure}</span>
        <span className="min-w-0 flex-1">
          <span className={`block truncate ${text === null ? 'text-faint' : ''}`}>
            {text === null ? 'A note that was taken away since' : text.trim() || 'An empty note'}
          </span>
          <span className="block text-xs text-muted">{line}</span>
        </span>
      </button>
    </li>
  );
}

function Nothing({ words }: { readonly words: string }) {
  return <p className="mt-1 text-sm text-muted">{words}</p>;
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
