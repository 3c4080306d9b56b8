/** A piece of text that both versions have, or only one of them. */
export type WordPiece = { readonly is: 'same' | 'added' | 'dropped'; readonly text: string };

/** Words of both versions that are laid side by side at most; longer middles are told as one piece. */
const MOST_PAIRS = 250_000;

/** What became of a text, word by word, in the order in which it is read: what was dropped before what was added. */
export function compareWords(before: string, after: string): readonly WordPiece[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const least = Math.min(was.length, is.length);
  let start = 0;
  while (start < least && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < least - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1;
  return joined([
    ...was.slice(0, start).map(piece('same')),
    ...compareMiddle(was.slice(start, was.length - end), is.slice(start, is.length - end)),
    ...was.slice(was.length - end).map(piece('same')),
  ]);
}

/** The longest common sequence of words, by the table of its lengths. */
function compareMiddle(was: readonly string[], is: readonly string[]): readonly WordPiece[] {
  if (was.length * is.length > MOST_PAIRS) return [...was.map(piece('dropped')), ...is.map(piece('added'))];
  const width = is.length + 1;
  const common = new Uint32Array((was.length + 1) * width);
  const commonFrom = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = was.length - 1; i >= 0; i -= 1)
    for (let j = is.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        was[i] === is[j]
          ? commonFrom(i + 1, j + 1) + 1
          : Math.max(commonFrom(i + 1, j), commonFrom(i, j + 1));
  const pieces: WordPiece[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    const [old, fresh] = [was[i], is[j]];
    if (old !== undefined && old === fresh) {
      pieces.push({ is: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || commonFrom(i + 1, j) >= commonFrom(i, j + 1))) {
      pieces.push({ is: 'dropped', text: old });
      i += 1;
    } else if (fresh !== undefined) {
      pieces.push({ is: 'added', text: fresh });
      j += 1;
    }
  }
  return pieces;
}

/**
 * Neighbours of one kind are one piece; a space alone between two changes belongs to them, so that a phrase that was
 * replaced reads as one.
 */
function joined(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const runs: { dropped: string; added: string; same: string }[] = [];
  let run = { dropped: '', added: '', same: '' };
  const isChange = (each: WordPiece | undefined) => each !== undefined && each.is !== 'same';
  pieces.forEach((each, index) => {
    const isBetween =
      each.is === 'same' &&
      each.text.trim() === '' &&
      isChange(pieces[index - 1]) &&
      isChange(pieces[index + 1]);
    if (isBetween) {
      run.dropped += each.text;
      run.added += each.text;
      return;
    }
    if (each.is !== 'same' && run.same !== '') {
      runs.push(run);
      run = { dropped: '', added: '', same: '' };
    }
    run[each.is] += each.text;
  });
  runs.push(run);
  return runs.flatMap(({ dropped, added, same }) => [
    ...(dropped.trim() === '' && added.trim() !== '' ? [] : some('dropped', dropped)),
    ...(added.trim() === '' && dropped.trim() !== '' ? [] : some('added', added)),
    ...some('same', same),
  ]);
}

const some = (is: WordPiece['is'], text: string): readonly WordPiece[] => (text === '' ? [] : [{ is, text }]);

const piece = (is: WordPiece['is']) => (text: string) => ({ is, text });

/** Words, and the spaces and signs between them: a comma after a word does not make another word of it. */
const wordsOf = (text: string): readonly string[] => text.match(tokens) ?? [];

const tokens = /\s+|[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]+/gu;
