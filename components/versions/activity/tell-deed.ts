import { type BlockKey, blockTitles } from '#lib/canvas/blocks.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';
import type { ActivityEntry } from '#lib/review/activity-entry.ts';
import type { ToldStep } from '#lib/review/history-step.ts';

/** Notes that are named in one sentence. */
const NAMED = 3;
/** Characters of each of them. */
const NAME = 40;

/** What one person did in one go, as the rest of a sentence that begins with their name. */
export function tellEntry({ steps, block }: ActivityEntry): string {
  const [first] = steps;
  if (!first) return 'did something';
  return steps.length === 1 ? tellStep(first, noteWords(first.words)) : `${tellMany(first, steps, block)}`;
}

/** The same of one step of a note whose name is known. */
export function tellOwnStep(step: ToldStep): string {
  return tellStep(step, 'it');
}

function tellStep({ did, block }: ToldStep, note: string): string {
  switch (did.kind) {
    case 'added':
      return did.again
        ? `brought ${note} back to ${blockTitles[block]}`
        : `added ${note} to ${blockTitles[block]}`;
    case 'dropped':
      return `deleted ${note} from ${blockTitles[block]}`;
    case 'reworded':
      if (did.before === did.after) return `changed the formatting of ${note}`;
      return did.before.trim() === '' ? `wrote ${note} in ${blockTitles[block]}` : `reworded ${note}`;
    case 'moved':
      return `moved ${note} ${wayWords(did.from, did.to)}`;
    case 'recoloured':
      return `made ${note} ${colourWords(did.after)}`;
    case 'resized':
      return `changed the size of ${note}`;
    default:
      return did satisfies never;
  }
}

function tellMany({ did }: ToldStep, steps: readonly ToldStep[], block: BlockKey): string {
  const notes = `${steps.length} notes`;
  const names = namesOf(steps);
  switch (did.kind) {
    case 'added':
      return `added ${notes} to ${blockTitles[block]}: ${names}`;
    case 'dropped':
      return `deleted ${notes} from ${blockTitles[block]}: ${names}`;
    case 'reworded':
      return `reworded ${notes} in ${blockTitles[block]}: ${names}`;
    case 'moved':
      return `moved ${notes} ${wayWords(did.from, did.to)}: ${names}`;
    case 'recoloured':
      return `recoloured ${notes} in ${blockTitles[block]}: ${names}`;
    case 'resized':
      return `changed the size of ${notes} in ${blockTitles[block]}: ${names}`;
    default:
      return did satisfies never;
  }
}

const wayWords = (from: BlockKey, to: BlockKey): string =>
  from === to ? `within ${blockTitles[to]}` : `from ${blockTitles[from]} to ${blockTitles[to]}`;

const colourWords = (colour: PaletteColour | null): string => colour ?? 'the colour of its block';

const noteWords = (words: string): string => (words === '' ? 'an empty note' : `“${words}”`);

function namesOf(steps: readonly ToldStep[]): string {
  const named = steps.slice(0, NAMED).map(({ words }) => noteWords(shorten(words)));
  const rest = steps.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}

function shorten(words: string): string {
  const letters = [...words];
  return letters.length <= NAME ? words : `${letters.slice(0, NAME).join('').trimEnd()}…`;
}
