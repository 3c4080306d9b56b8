import type { UserId } from '#lib/board/ids.ts';
import type { ChangeKind } from '#lib/review/note-change.ts';
import type { Version, VersionReason } from '#lib/review/version.ts';

/** Why a board was kept as it was. */
export const reasonWords: Readonly<Record<VersionReason, string>> = {
  named: 'Named version',
  sitting: 'End of a sitting',
  interval: 'While people worked',
  'before-restore': 'Before something was restored',
  'before-reveal': 'Before notes were revealed',
  'before-import': 'Before an import',
};

/** What became of a note, as it is said on the canvas and in the list. */
export const kindWords: Readonly<Record<ChangeKind, string>> = {
  added: 'Added',
  reworded: 'Reworded',
  moved: 'Moved',
  recoloured: 'Recoloured',
  resized: 'Resized',
  dropped: 'Dropped',
};

/** What a version is called in a list: by its name, else by why it was kept. */
export function titleOf({ name, reason }: Pick<Version, 'name' | 'reason'>): string {
  return name || reasonWords[reason];
}

/** Who named a version, or whose deed it came before, and who has changed the board since the one before it. */
export function peopleWords(
  { name, reason, by, authors }: Version,
  nameOf: (user: UserId) => string,
): string {
  const isNamed = name !== '';
  const isSaid = by !== null && (isNamed || reason.startsWith('before'));
  const others = authors.filter((author) => !(isSaid && isNamed && author === by)).map(nameOf);
  const said = isSaid ? [isNamed ? `Named by ${nameOf(by)}` : `Done by ${nameOf(by)}`] : [];
  return [...said, ...(others.length > 0 ? [`Changed by ${listWords(others)}`] : [])].join('. ');
}

/** A moment on one line. @param at milliseconds since 1970 */
export function momentWords(at: number): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/** The time of day. */
export function clockWords(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { timeStyle: 'short' });
}

/** The day, as near days are called. @param now milliseconds since 1970 */
export function dayWords(at: number, now: number): string {
  const [day, today] = [startOfDay(at), startOfDay(now)];
  if (day === today) return 'Today';
  if (day === startOfDay(today - 1)) return 'Yesterday';
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Date(at).toLocaleDateString(undefined, {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}

/** The same days of a list together, in its order. */
export function byDay<T extends { readonly at: number }>(
  list: readonly T[],
  now: number,
): readonly { readonly day: string; readonly entries: readonly T[] }[] {
  const days = Map.groupBy(list, ({ at }) => startOfDay(at));
  return Array.from(days, ([day, entries]) => ({ day: dayWords(day, now), entries }));
}

/** `3 added, 1 moved`; of nothing: nothing. */
export function countWords(counts: ReadonlyMap<ChangeKind, number>): string {
  return Array.from(counts, ([kind, count]) => `${count} ${kindWords[kind].toLowerCase()}`).join(', ');
}

/** Names as they are said. */
export function listWords(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
