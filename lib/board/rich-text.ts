/** The text of a note as data: what the editor's document may hold, and nothing else. */
export type RichText = readonly TextBlock[];

export type TextBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'bullet-list'; readonly items: readonly RichText[] }
  | { readonly kind: 'ordered-list'; readonly items: readonly RichText[] }
  | { readonly kind: 'task-list'; readonly items: readonly TaskItem[] };

export type TaskItem = { readonly checked: boolean; readonly content: RichText };

/** `text` may hold `\n` for a line break inside a paragraph. */
export type TextRun = { readonly text: string; readonly marks: TextMarks };

export type TextMarks = {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly highlight?: true;
  /** An address that `safeHref` accepted. */
  readonly link?: string;
};

const safeSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The address when it is absolute and its scheme is http, https or mailto; else `null`. */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > 2_000) return null;
  try {
    const url = new URL(href.trim());
    return safeSchemes.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Text without formatting: one line per paragraph and list item. */
export function plainText(text: RichText): string {
  return text.map(plainBlock).join('\n');
}

function plainBlock(block: TextBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('');
    case 'bullet-list':
    case 'ordered-list':
      return block.items.map(plainText).join('\n');
    case 'task-list':
      return block.items.map((item) => plainText(item.content)).join('\n');
  }
}

/** A paragraph per line of `text`; an empty string gives one empty paragraph. */
export function richTextFrom(text: string): RichText {
  return text.split(/\r\n|\r|\n/).map((line) => ({
    kind: 'paragraph',
    runs: line === '' ? [] : [{ text: line, marks: {} }],
  }));
}

/**
 * Plain text put at the end: its first line joins the last paragraph, each other begins one. An empty string
 * gives `text` itself.
 */
export function appendLines(text: RichText, lines: string): RichText {
  if (lines === '') return text;
  const [first, ...rest] = richTextFrom(lines);
  return first ? [...joinLast(text, first), ...rest] : text;
}

function joinLast(text: RichText, line: TextBlock): RichText {
  const last = text.at(-1);
  const before = text.slice(0, -1);
  if (!last || line.kind !== 'paragraph') return [...text, line];
  switch (last.kind) {
    case 'paragraph':
      return [...before, { kind: 'paragraph', runs: [...last.runs, ...line.runs] }];
    case 'bullet-list':
    case 'ordered-list': {
      const items = [...last.items.slice(0, -1), joinLast(last.items.at(-1) ?? [], line)];
      return [...before, { kind: last.kind, items }];
    }
    case 'task-list': {
      const { checked = false, content = [] } = last.items.at(-1) ?? {};
      const items = [...last.items.slice(0, -1), { checked, content: joinLast(content, line) }];
      return [...before, { kind: 'task-list', items }];
    }
  }
}
