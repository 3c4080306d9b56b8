import type { RecapDots } from '#lib/workshop/recap.ts';
import { peopleWords, type RoundOf } from '#lib/workshop/recap-words.ts';
import { RecapPlace } from './recap-place.tsx';
import { RecapRound } from './recap-round.tsx';
import { RecapSection } from './recap-section.tsx';

/** The rounds of dots, most dots first. */
export function RecapVotes({ rounds }: { rounds: readonly RoundOf<'dots'>[] }) {
  return (
    <RecapSection title="Votes" sheet="new">
      {rounds.map(({ title, voters, notes }) => (
        <RecapRound key={title} title={title} voters={voters} isEmpty={notes.length === 0}>
          <table className="recap-table">
            <thead>
              <tr>
                <th scope="col">Note</th>
                <th scope="col">Dots</th>
                <th scope="col">From</th>
              </tr>
            </thead>
            <tbody>
              {notes.map((note, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes its order
                <Row key={index} note={note} most={notes[0]?.dots ?? 1} />
              ))}
            </tbody>
          </table>
        </RecapRound>
      ))}
    </RecapSection>
  );
}

function Row({ note, most }: { note: RecapDots; most: number }) {
  return (
    <tr>
      <th scope="row">
        <RecapPlace text={note.text} block={note.block} />
      </th>
      <td>
        {note.dots}
        <span aria-hidden="true" className="recap-bar" style={{ width: `${(note.dots / most) * 100}%` }} />
      </td>
      <td>{peopleWords(note.voters)}</td>
    </tr>
  );
}
