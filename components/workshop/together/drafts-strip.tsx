'use client';

import { useOpenBoard } from '#components/board/board-context.ts';
import type { Person } from '#components/board/people.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import type { DraftCounts } from '#lib/workshop/view.ts';

/** People who fit into the strip; the rest are a number. */
const SHOWN = 12;

/** How many notes each person has in hiding. */
export function DraftsStrip({ people }: { readonly people: readonly Person[] }) {
  const { me } = useOpenBoard();
  const drafts = useWorkshop((snapshot) => snapshot.drafts);
  const rows = draftRows(drafts, people, me);
  if (rows.length === 0) return null;
  const rest = rows.length - SHOWN;
  return (
    <ul aria-label="Notes in hiding" className="mt-2 flex flex-wrap gap-x-3 gap-y-0.5 text-muted">
      {rows.slice(0, SHOWN).map(({ id, words }) => (
        <li key={id} className="max-w-full truncate">
          {words}
        </li>
      ))}
      {rest > 0 && <li>and {rest} more people</li>}
    </ul>
  );
}

/** Me first, then who has written most. */
export function draftRows(
  drafts: DraftCounts,
  people: readonly Pick<Person, 'id' | 'name'>[],
  me: Pick<Person, 'id'>,
): readonly { readonly id: string; readonly words: string }[] {
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  return Object.entries(drafts ?? {})
    .filter(([, count]) => count > 0)
    .sort(([a, more], [b, fewer]) => Number(b === me.id) - Number(a === me.id) || fewer - more)
    .map(([id, count]) => {
      const notes = count === 1 ? '1 note' : `${count} notes`;
      const words =
        id === me.id ? `You have written ${notes}` : `${names.get(id) ?? 'Somebody'} has written ${notes}`;
      return { id, words };
    });
}
