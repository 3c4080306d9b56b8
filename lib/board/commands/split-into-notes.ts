import { MAX_NOTE_TEXT } from '../limits.ts';

/**
 * The texts of the notes that a pasted text stands for: one for each line, list item or table cell, in order,
 * without its bullet, number or check box. Empty ones are left out; longer ones than a note holds are cut.
 */
export function splitIntoNotes(text: string): readonly string[] {
  return cellsOf(sanitise(text)).map(withoutMarker).filter(Boolean).flatMap(cutToLimit);
}

/** Keeps what a note can hold: no control characters, no halves of a character. */
function sanitise(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * Lines, and cells where there are tabs. Spreadsheets put quotes round a cell that holds a line break or a
 * quote, and double the quotes in it; in text without tabs a quote is only a quote.
 */
function cellsOf(text: string): readonly string[] {
  if (!text.includes('\t')) return text.split('\n');
  const cells = text.matchAll(/(?<=^|[\t\n])(?:"([^"]*(?:""[^"]*)*)"(?=[\t\n]|$)|([^\t\n]*))/g);
  return Array.from(cells, ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

/** A bullet or a number, then perhaps a check box. A sign counts only with a space after it: "-5 %" stays. */
const marker =
  /^(?:(?:[-*–]\s+|[•◦]\s*|\d{1,3}[.)]\s+)(?:\[[ xX]?\](?:\s+|$)|[☐☑☒]\s*)?|\[[ xX]?\](?:\s+|$)|[☐☑☒]\s*)/;

function withoutMarker(cell: string): string {
  const trimmed = cell.trim();
  return trimmed
    .replace(marker, '')
    .trim()
    .replace(/^[-*–•◦]$/, '');
}

function cutToLimit(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > MAX_NOTE_TEXT) {
    const end = cutBefore(rest);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** Where the first note of a long text ends: after a word where there is one, never inside a character. */
function cutBefore(text: string): number {
  const space = text.slice(0, MAX_NOTE_TEXT + 1).search(/\s\S*$/);
  if (space > 0) return space;
  const code = text.charCodeAt(MAX_NOTE_TEXT - 1);
  return code >= 0xd800 && code < 0xdc00 ? MAX_NOTE_TEXT - 1 : MAX_NOTE_TEXT;
}
