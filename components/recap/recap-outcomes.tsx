import { RecapSection } from './recap-section.tsx';

type RecapOutcomesProps = { decisions: readonly string[]; questions: readonly string[] };

/** What the workshop came to. */
export function RecapOutcomes({ decisions, questions }: RecapOutcomesProps) {
  if (decisions.length === 0 && questions.length === 0)
    return <p className="mt-8 text-sm text-muted">No decisions or open questions were noted.</p>;
  return (
    <>
      {decisions.length > 0 && <Outcomes title="Decisions" texts={decisions} />}
      {questions.length > 0 && <Outcomes title="Open questions" texts={questions} />}
    </>
  );
}

function Outcomes({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <RecapSection title={title}>
      <ul className="grid gap-1.5">
        {texts.map((text, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes its order
            key={index}
            dir="auto"
            className="rounded-control border-accent border-s-[3px] bg-surface px-3 py-2 wrap-anywhere whitespace-pre-line print:break-inside-avoid print:px-2.5 print:py-0.5"
          >
            {text}
          </li>
        ))}
      </ul>
    </RecapSection>
  );
}
