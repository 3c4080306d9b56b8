import type { Recap, RecapStep } from '#lib/workshop/recap.ts';
import { driftWords, durationWords, isoDuration } from '#lib/workshop/recap-durations.ts';
import { stepDrift, stepKinds } from '#lib/workshop/recap-words.ts';
import { LocalClock } from './local-time.tsx';

/** The steps with their planned and their actual times. */
export function RecapAgenda({ recap }: { recap: Recap }) {
  const { steps, plannedSeconds, startedAt, endedAt } = recap;
  const took = (endedAt - startedAt) / 1_000;
  return (
    <table className="recap-table recap-times">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Planned</th>
          <th scope="col">Took</th>
          <th scope="col">Against plan</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes its order
          <Row key={index} step={step} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All</th>
          <td>
            <Duration seconds={plannedSeconds} />
          </td>
          <td>
            <Duration seconds={took} />
          </td>
          <td>{driftWords(plannedSeconds, took)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Row({ step }: { step: RecapStep }) {
  const { title, mode, plannedSeconds, startedAt, actualSeconds } = step;
  return (
    <tr>
      <th scope="row">
        <span dir="auto">{title}</span>
        <span className="recap-quiet">
          {stepKinds[mode]}
          {startedAt !== null && (
            <>
              {' · '}
              <LocalClock at={startedAt} />
            </>
          )}
        </span>
      </th>
      <td>
        <Duration seconds={plannedSeconds} />
      </td>
      <td>{actualSeconds === null ? null : <Duration seconds={actualSeconds} />}</td>
      <td>{stepDrift(step)}</td>
    </tr>
  );
}

function Duration({ seconds }: { seconds: number }) {
  return <time dateTime={isoDuration(seconds)}>{durationWords(seconds)}</time>;
}
