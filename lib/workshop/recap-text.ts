/**
 * What people wrote as one line of Markdown that shows exactly that: no markup, link, reference or HTML of theirs
 * becomes active, by CommonMark and its usual extensions (autolinks, mentions, tables, task lists, strikethrough,
 * footnotes, attributes, formulas). Ends of lines become ` / `.
 */
export function markdownText(text: string): string {
  return markdownLines(text).join(' / ');
}

/** The same with each line by itself, empty ones left out. */
function markdownLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\p{Cc}\s]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => maskStart(line.replace(/[^\s`|<>]+|[`|<>]/g, maskWord)));
}

/** Where an address with a scheme begins in a word. */
const address = /(?:\p{L}[\p{L}\d+.-]{0,20}:)?\/\/|www\.|\b(?:mailto|xmpp|tel|javascript|vbscript|data):/iu;

/** Names with a dot, which some programs take for a host's. */
const dotted = /[\p{L}\p{N}]\.\p{L}{2}/u;

/**
 * Programs look for addresses, and for names after an `@`, in the finished text, where a backslash is gone again:
 * only code is left alone by all of them.
 */
function maskWord(word: string): string {
  const start = codeStart(word);
  if (start === word.length) return maskMarks(word);
  const end = addressEnd(word, start);
  const code = end > start ? `\`${word.slice(start, end)}\`` : '';
  // Before an address there may be a name with a dot.
  return maskWord(word.slice(0, start)) + code + maskMarks(word.slice(end));
}

function codeStart(word: string): number {
  if (word.includes('@')) return word.search(/[\p{L}\p{N}@]/u);
  const found = word.search(address);
  if (found >= 0) return found;
  return dotted.test(word) ? word.search(/[\p{L}\p{N}]/u) : word.length;
}

/** What ends a sentence is no part of an address, and code cannot end in a backslash everywhere. */
function addressEnd(word: string, start: number): number {
  let end = word.length;
  while (end > start && ')].,;:!?\'"\\'.includes(word.charAt(end - 1))) end -= 1;
  return end;
}

function maskMarks(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]{}~|$^]/g, '\\$&')
      .replace(/==|\+\+|::|%%/g, (pair) => `\\${pair[0]}\\${pair[1]}`)
      // A tag in some programs, and an end of a heading in all.
      .replace(/^#/, '\\#')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      // Not by a backslash, which the oldest programs do not know before this one.
      .replaceAll('<', '&lt;')
  );
}

/** What only counts at the start of a line: headings, lists, quotes, rules, definitions, boxes. */
function maskStart(line: string): string {
  return line.replace(/^[-+=:%>!?]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A list's item, whose lines stay lines. @param ending Markdown that follows the text */
export function markdownItem(text: string, ending = ''): string {
  return `- ${markdownLines(text).join('\\\n  ')}${ending}`;
}

/** @param rows cells that are Markdown already */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
