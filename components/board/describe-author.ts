import { ANONYMOUS } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import type { Person } from './people.ts';

/** Who wrote a note and when, on one line, in the reader's own way of writing dates. */
export function describeAuthor(note: Note, people: readonly Person[]): string {
  const name = authorOf(note, people);
  const when = new Date(note.created);
  return Number.isNaN(when.getTime()) ? name : `${name}, ${formatter().format(when)}`;
}

function authorOf({ author }: Note, people: readonly Person[]): string {
  if (author === ANONYMOUS) return 'Anonymous';
  return (
    people.find(({ id, formerIds }) => id === author || formerIds?.includes(author))?.name ??
    'A former member'
  );
}

let cached: Intl.DateTimeFormat | null = null;

/** Made once: building one costs more than a thousand uses of it. */
function formatter(): Intl.DateTimeFormat {
  cached ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return cached;
}
