import type { Size } from '../geometry/point.ts';
import { WIDEST } from './glyph-widths.ts';
import { MAX_NOTE_SIZE } from './limits.ts';
import type { RichText } from './rich-text.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** How a note's text is set, in board units. */
export type TextFit = {
  readonly fontSize: number;
  /** The height that the note is drawn with: its own, or more when its text needs it. */
  readonly height: number;
  /** Even the tallest note cannot show it all: the rest is clipped. */
  readonly overlong: boolean;
};

/** Inside a note, on each side. */
export const NOTE_PADDING = { x: 12, y: 10 } as const;
/** Of the font size; note-editor.css has the same. */
export const LINE_HEIGHT = 1.3;

/** Screens round each letter to their own grid. */
const SAFETY = 1.01;

const steps = [24, 21, 18, 16, 14, 12] as const;
const smallest = 12;
/** Above this size a word that would have to be broken makes the text smaller instead. */
const LARGEST_BROKEN = 14;

const known = new WeakMap<RichText, Size & { readonly fit: TextFit }>();

/**
 * The largest type in which the text fits the note, reckoned without a screen by the widths of the letters of
 * Inter, rather too large than too small.
 */
export function fitText(text: RichText, size: Size): TextFit {
  const last = known.get(text);
  if (last && last.w === size.w && last.h === size.h) return last.fit;
  const fit = reckon(textLines(text), size);
  known.set(text, { w: size.w, h: size.h, fit });
  return fit;
}

function reckon(lines: readonly TextLine[], { w, h }: Size): TextFit {
  const width = (w - 2 * NOTE_PADDING.x - 1) / SAFETY;
  for (const fontSize of steps) {
    const most = Math.floor((h - 2 * NOTE_PADDING.y) / (fontSize * LINE_HEIGHT));
    if (lines.length <= most && countLines(lines, width / fontSize, most, fontSize <= LARGEST_BROKEN) <= most)
      return { fontSize, height: h, overlong: false };
  }
  const needed = countLines(lines, width / smallest, Number.POSITIVE_INFINITY, true);
  const height = Math.ceil(needed * smallest * LINE_HEIGHT + 2 * NOTE_PADDING.y);
  return {
    fontSize: smallest,
    height: Math.max(h, Math.min(height, MAX_NOTE_SIZE.h)),
    overlong: height > Math.max(h, MAX_NOTE_SIZE.h),
  };
}

/** Lines after wrapping at `width` em; counts no further than just past `most`. */
function countLines(lines: readonly TextLine[], width: number, most: number, mayBreak: boolean): number {
  let count = 0;
  for (const line of lines) {
    count += wrap(line.words, Math.max(width - line.indent, 2 * WIDEST), mayBreak);
    if (count > most) break;
  }
  return count;
}

/** Greedy, as browsers do it. A word wider than the line is broken between letters. */
function wrap(words: readonly number[], width: number, mayBreak: boolean): number {
  let count = 1;
  let used = 0;
  for (let index = 0; index < words.length; index += 2) {
    const space = words[index] ?? 0;
    const word = words[index + 1] ?? 0;
    if (used + space + word <= width) {
      used += space + word;
      continue;
    }
    if (used > 0) count += 1;
    used = word;
    if (word > width) {
      if (!mayBreak) return Number.POSITIVE_INFINITY;
      // Each broken line ends up to a letter early; the next word then begins a line, to be on the safe side.
      count += Math.ceil(word / (width - WIDEST)) - 1;
      used = width;
    }
  }
  return count;
}
