export type BoardOrder = 'changed' | 'title';

type Findable = { readonly title: string; readonly changed: number };

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The boards with every word of `search` in their title, whatever its accents and capitals, in that order. */
export function findBoards<Board extends Findable>(
  boards: readonly Board[],
  search: string,
  order: BoardOrder,
): readonly Board[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = boards.filter(({ title }) => words.every((word) => plain(title).includes(word)));
  return found.sort((a, b) =>
    order === 'title' ? collator.compare(a.title, b.title) || b.changed - a.changed : b.changed - a.changed,
  );
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
