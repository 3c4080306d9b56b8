import type { Size } from '../../geometry/point.ts';
import { fitText } from '../fit-text.ts';
import { DEFAULT_NOTE_SIZE, MAX_NOTE_SIZE, MAX_NOTE_TEXT, MIN_NOTE_SIZE } from '../limits.ts';
import type { RichText, TextBlock } from '../rich-text.ts';

/** The words of a heading as a note has them: bold, in one paragraph. `null` when there are none. */
export function headingText(words: string): RichText | null {
  const text = words.replace(/\s+/gu, ' ').trim().slice(0, MAX_NOTE_TEXT);
  return text === '' ? null : [{ kind: 'paragraph', runs: [{ text, marks: { bold: true } }] }];
}

/** True for a text all in bold: a note that is a heading already. */
export function isHeading(text: RichText): boolean {
  const isBold = (block: TextBlock) =>
    block.kind === 'paragraph' && block.runs.length > 0 && block.runs.every(({ marks }) => marks.bold);
  return text.length > 0 && text.every(isBold);
}

/** How large a heading is over something so wide: as low as its words allow. */
export function headingSize(text: RichText, width: number): Size {
  const w = Math.max(DEFAULT_NOTE_SIZE.w, Math.min(Math.floor(width), MAX_NOTE_SIZE.w));
  return { w, h: fitText(text, { w, h: MIN_NOTE_SIZE.h }).height };
}
