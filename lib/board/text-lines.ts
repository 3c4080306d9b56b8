import { BOLD_FACTOR, glyphWidth, isWide } from './glyph-widths.ts';
import type { RichText, TextBlock, TextRun } from './rich-text.ts';

/**
 * A line of text before it is wrapped. `words` holds pairs in em: the space before a word, and the word's width.
 * `indent` is what lists take of the line.
 */
export type TextLine = { readonly indent: number; readonly words: readonly number[] };

/** In em, as note-editor.css has them. */
const indents = { 'bullet-list': 1.25, 'ordered-list': 1.6, 'task-list': 1.5 } as const;

/** All lines of a text in reading order, without the breaks that a narrow note adds. */
export function textLines(text: RichText): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const block of text) addBlock(block, 0, lines);
  return lines;
}

function addBlock(block: TextBlock, indent: number, lines: TextLine[]): void {
  if (block.kind === 'paragraph') {
    addParagraph(block.runs, indent, lines);
    return;
  }
  for (const item of block.items)
    for (const inner of 'content' in item ? item.content : item)
      addBlock(inner, indent + indents[block.kind], lines);
}

/** Hyphen, slash, question and exclamation mark, bar, dashes: browsers break a line after them before a letter. */
const breakers: ReadonlySet<number> = new Set([0x2d, 0x2f, 0x3f, 0x21, 0x7c, 0x2013, 0x2014]);

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;
}

function addParagraph(runs: readonly TextRun[], indent: number, lines: TextLine[]): void {
  let words: number[] = [];
  let space = 0;
  let word = 0;
  let breaksAfter = false;
  const endWord = () => {
    if (word > 0) words.push(space, word);
    if (word > 0) space = 0;
    word = 0;
  };
  for (const { text, marks } of runs) {
    const factor = marks.bold ? BOLD_FACTOR : 1;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.codePointAt(index) ?? 0;
      if (code > 0xffff) index += 1;
      if (code === 0x0a) {
        endWord();
        lines.push({ indent, words });
        words = [];
        space = 0;
      } else if (code === 0x20 || code === 0x09) {
        endWord();
        space += code === 0x09 ? 2.3 : glyphWidth(code);
      } else if (isWide(code)) {
        endWord();
        word = glyphWidth(code);
        endWord();
      } else {
        if (word > 0 && breaksAfter && isLetter(code)) endWord();
        breaksAfter = word > 0 && breakers.has(code);
        word += glyphWidth(code) * factor;
      }
    }
  }
  endWord();
  lines.push({ indent, words });
}
