import type { RecapRating } from '#lib/workshop/recap.ts';
import { peopleWords, RISK_WORDS, type RoundOf, spreadWords } from '#lib/workshop/recap-words.ts';
import { RecapPlace } from './recap-place.tsx';
import { RecapRound } from './recap-round.tsx';
import { RecapSection } from './recap-section.tsx';

/** What the model hangs on and least is known of, riskiest first. */
export function RecapAssumptions({ rounds }: { rounds: readonly RoundOf<'matrix'>[] }) {
  return (
    <RecapSection title="Riskiest assumptions" note={RISK_WORDS} sheet="new">
      {rounds.map(({ title, voters, notes }) => (
        <RecapRound key={title} title={title} voters={voters} isEmpty={notes.length === 0}>
          <table className="recap-table">
            <thead>
              <tr>
                <th scope="col">Assumption</th>
                <th scope="col">Risk</th>
                <th scope="col" className="recap-wide">
                  Importance
                </th>
                <th scope="col" className="recap-wide">
                  Evidence
                </th>
                <th scope="col">Spread</th>
              </tr>
            </thead>
            <tbody>
              {notes.map((note, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes its order
                <Row key={index} note={note} />
              ))}
            </tbody>
          </table>
        </RecapRound>
      ))}
    </RecapSection>
  );
}

function Row({ note }: { note: RecapRating }) {
  const [importance, evidence] = [note.importance.toFixed(1), note.evidence.toFixed(1)];
  return (
    <tr>
      <th scope="row">
        <RecapPlace text={note.text} block={note.block} />
        <span className="recap-quiet">Rated by {peopleWords(note.voters)}</span>
        <span className="recap-quiet recap-narrow">
          Importance {importance}, evidence {evidence}
        </span>
      </th>
      <td>{note.risk.toFixed(1)}</td>
      <td className="recap-wide">{importance}</td>
      <td className="recap-wide">{evidence}</td>
      <td>{spreadWords(note.spread)}</td>
    </tr>
  );
}
