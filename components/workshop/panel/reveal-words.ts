import type { Step } from '#lib/workshop/step.ts';
import type { DraftCounts } from '#lib/workshop/view.ts';
import type { Reveal } from '#lib/workshop/workshop.ts';

/** How much is in hiding; `null`: nothing that is known of. */
export function hiddenWords(drafts: DraftCounts, step: Step | null): string | null {
  const counts = Object.values(drafts ?? {}).filter((count) => count > 0);
  if (counts.length > 0) {
    const notes = counts.reduce((sum, count) => sum + count, 0);
    return `${amount(notes, 'note', 'notes')} by ${amount(counts.length, 'person', 'people')}.`;
  }
  if (step?.mode !== 'private') return null;
  return step.counts === 'hidden' ? 'How much people have written is not shown.' : 'Nobody has written yet.';
}

export function revealedWords({ notes, people, names }: Reveal): string {
  const whose = names === 'shown' ? 'with names' : 'without names';
  return `${amount(notes, 'note', 'notes')} by ${amount(people, 'person', 'people')} on the board, ${whose}.`;
}

function amount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
