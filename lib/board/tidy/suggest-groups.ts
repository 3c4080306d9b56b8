import type { BlockKey } from '../../canvas/blocks.ts';
import type { Board } from '../board.ts';
import type { NoteId } from '../ids.ts';
import { isHeading } from './heading-note.ts';
import { mergeAlike } from './merge-alike.ts';
import { nameGroup } from './name-group.ts';
import { noteWords } from './note-words.ts';
import { cosines, meanOf } from './similarities.ts';
import { type BlockNotes, MAX_TIDIED, notesByBlock } from './tidy-scope.ts';
import { weighTerms } from './weigh-terms.ts';

/** How much the notes of one group must have in common. */
export const closenesses = ['loose', 'middling', 'close'] as const;

export type Closeness = (typeof closenesses)[number];

/** On average, from 0 to 1; found by trying lists of notes in English and German whose groups were known. */
const cuts: Readonly<Record<Closeness, number>> = { loose: 0.1, middling: 0.15, close: 0.24 };

/**
 * Notes that say similar things, in reading order, and what they might be called. A heading among them comes first,
 * and then `heading` is empty.
 */
export type SuggestedGroup = { readonly heading: string; readonly notes: readonly NoteId[] };

export type BlockSuggestion = {
  readonly block: BlockKey;
  /** The largest first; each has two notes at least. */
  readonly groups: readonly SuggestedGroup[];
  /** Notes that are like no other. */
  readonly others: readonly NoteId[];
};

export type Suggestion =
  | { readonly is: 'ready'; readonly blocks: readonly BlockSuggestion[] }
  /** A block has more than `MAX_TIDIED` of the notes. */
  | { readonly is: 'too-many' };

/**
 * Sorts the notes of each block into groups by what they say. Two notes are alike when they share stems of words,
 * and letters three in a row, which finds what compounds have in common (P. McNamee and J. Mayfield, "Character
 * n-gram tokenization for European language text retrieval", Information Retrieval 7, 2004). Everything is reckoned
 * here, from the words alone; the same notes give the same groups.
 */
export function suggestGroups(board: Board, ids: Iterable<NoteId>, closeness: Closeness): Suggestion {
  const blocks = notesByBlock(board, ids);
  if (blocks.some(({ notes }) => notes.length > MAX_TIDIED)) return { is: 'too-many' };
  return { is: 'ready', blocks: blocks.map((block) => groupBlock(block, cuts[closeness])) };
}

function groupBlock({ block, notes }: BlockNotes, cut: number): BlockSuggestion {
  const words = notes.map(({ plain }) => noteWords(plain));
  const byStem = cosines(weighTerms(words.map((all) => all.map(({ stem }) => stem))));
  const byGram = cosines(weighTerms(words.map((all) => all.flatMap(({ grams }) => grams))));
  const merged = mergeAlike(meanOf(byStem, byGram), cut);
  const idsOf = (members: readonly number[]) => members.flatMap((index) => notes[index]?.id ?? []);
  return {
    block,
    groups: merged
      .filter((members) => members.length > 1)
      .sort((a, b) => b.length - a.length)
      .map((members) => {
        const [headings, rest] = [true, false].map((wanted) =>
          members.filter((index) => isHeading(notes[index]?.text ?? []) === wanted),
        );
        if (headings && rest && headings.length > 0)
          return { heading: '', notes: idsOf([...headings, ...rest]) };
        const inside = new Set(members);
        const heading = nameGroup(
          words.filter((_, index) => inside.has(index)),
          words.filter((_, index) => !inside.has(index)),
        );
        return { heading, notes: idsOf(members) };
      }),
    others: idsOf(merged.filter((members) => members.length === 1).flat()),
  };
}
