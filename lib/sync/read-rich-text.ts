import * as Y from 'yjs';
import { MAX_NOTE_TEXT } from '../board/limits.ts';
import {
  type RichText,
  safeHref,
  type TaskItem,
  type TextBlock,
  type TextMarks,
} from '../board/rich-text.ts';
import { RunBuilder } from './run-builder.ts';

/** Lists within lists: what lies deeper is shown as text at this level. */
const MAX_DEPTH = 8;
/** Types read in one note. Two people at the limit can pass it together; nobody may pass it by much. */
const MAX_TYPES = 4_000;
const MAX_CHARACTERS = 4 * MAX_NOTE_TEXT;

/** A place in a fragment, as a relative position resolves to it. */
export type TextPlace = { readonly type: unknown; readonly index: number };

/** The same place in `RichText`: the paragraph's number in reading order and the characters before it there. */
export type RichTextPlace = { readonly paragraph: number; readonly offset: number };

/**
 * The text of a note as the editor's binding writes it, or `null` when `fragment` is no fragment. Whatever a peer
 * wrote, it does not throw: unknown nodes become their text, unknown marks and unsafe addresses go.
 */
export function readRichText(fragment: unknown): RichText | null {
  return isTextFragment(fragment) ? new Reader(null).read(fragment) : null;
}

/** Where `place` lies in what `readRichText` gives for the same fragment; `null` when it is not within. */
export function findInRichText(fragment: unknown, place: TextPlace): RichTextPlace | null {
  if (!isTextFragment(fragment)) return null;
  const reader = new Reader(place);
  reader.read(fragment);
  return reader.found;
}

/** An element is a fragment too, but not one that an editor can be bound to. */
function isTextFragment(value: unknown): value is Y.XmlFragment {
  return value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement);
}

class Reader {
  found: RichTextPlace | null = null;
  private readonly sought: TextPlace | null;
  private types = MAX_TYPES;
  private characters = MAX_CHARACTERS;
  private paragraphs = 0;

  constructor(sought: TextPlace | null) {
    this.sought = sought;
  }

  read(fragment: Y.XmlFragment): RichText {
    const blocks = this.blocks(fragment, 0);
    return blocks.length > 0 ? blocks : [{ kind: 'paragraph', runs: [] }];
  }

  private blocks(parent: Y.XmlFragment, depth: number): TextBlock[] {
    const blocks: TextBlock[] = [];
    for (const child of this.children(parent)) {
      const list = child instanceof Y.XmlElement && depth < MAX_DEPTH ? this.list(child, depth) : null;
      if (list === 'empty') continue;
      blocks.push(list ?? this.paragraph(child));
    }
    return blocks;
  }

  /** `null` when the element is no list, `empty` when it is one without items. */
  private list(element: Y.XmlElement, depth: number): TextBlock | 'empty' | null {
    switch (element.nodeName) {
      case 'bulletList':
      case 'orderedList': {
        const items = this.children(element).map((item) => this.item(item, depth));
        if (items.length === 0) return 'empty';
        return { kind: element.nodeName === 'bulletList' ? 'bullet-list' : 'ordered-list', items };
      }
      case 'taskList': {
        const items = this.children(element).map(
          (item): TaskItem => ({
            checked: isChecked(item),
            content: this.item(item, depth),
          }),
        );
        return items.length === 0 ? 'empty' : { kind: 'task-list', items };
      }
      default:
        return null;
    }
  }

  private item(type: unknown, depth: number): RichText {
    const isItem =
      type instanceof Y.XmlElement && (type.nodeName === 'listItem' || type.nodeName === 'taskItem');
    const content = isItem ? this.blocks(type, depth + 1) : [this.paragraph(type)];
    return content.length > 0 ? content : [this.paragraph(null)];
  }

  private paragraph(type: unknown): TextBlock {
    const runs = new RunBuilder();
    this.inline(type, runs, 0);
    this.paragraphs += 1;
    return { kind: 'paragraph', runs: runs.finish() };
  }

  private inline(type: unknown, runs: RunBuilder, depth: number): void {
    if (type instanceof Y.XmlText) this.text(type, runs);
    else if (type instanceof Y.XmlElement) {
      if (type.nodeName === 'hardBreak') this.add('\n', none, runs);
      // An unknown node may hold others without end: its text is all that is wanted.
      else if (depth < 4 * MAX_DEPTH) this.inlineChildren(type, runs, depth);
    }
  }

  private inlineChildren(parent: Y.XmlElement, runs: RunBuilder, depth: number): void {
    this.children(parent).forEach((child, index) => {
      if (this.sought?.type === parent && this.sought.index === index) this.mark(runs.length);
      // Blocks where only text was expected: their lines stay apart.
      if (index > 0 && child instanceof Y.XmlElement && child.nodeName !== 'hardBreak')
        this.add('\n', none, runs);
      this.inline(child, runs, depth + 1);
    });
    if (this.sought?.type === parent && !this.found) this.mark(runs.length);
  }

  private text(text: Y.XmlText, runs: RunBuilder): void {
    if (this.sought?.type === text) this.mark(runs.length + Math.min(this.sought.index, text.length));
    const delta: unknown = text.toDelta();
    if (!Array.isArray(delta)) return;
    for (const { insert, attributes } of delta as readonly { insert: unknown; attributes?: unknown }[])
      if (typeof insert === 'string')
        this.add(insert, attributes === undefined ? none : readMarks(attributes), runs);
  }

  private add(text: string, marks: TextMarks, runs: RunBuilder): void {
    if (this.characters <= 0) return;
    runs.add(text.length > this.characters ? text.slice(0, this.characters) : text, marks);
    this.characters -= text.length;
  }

  private mark(offset: number): void {
    this.found = { paragraph: this.paragraphs, offset };
  }

  private children(type: Y.XmlFragment): readonly unknown[] {
    const children: readonly unknown[] = type.toArray();
    const allowed = children.length > this.types ? children.slice(0, Math.max(0, this.types)) : children;
    this.types -= allowed.length;
    return allowed;
  }
}

function isChecked(item: unknown): boolean {
  const checked: unknown = item instanceof Y.XmlElement ? item.getAttribute('checked') : false;
  return checked === true || checked === 'true';
}

const none: TextMarks = {};

/** Marks by their schema names; where one may overlap itself the binding adds `--` and a hash. */
function readMarks(attributes: unknown): TextMarks {
  if (typeof attributes !== 'object' || attributes === null) return none;
  const marks: { -readonly [Key in keyof TextMarks]: TextMarks[Key] } = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    switch (key.replace(/--.*$/, '')) {
      case 'bold':
        marks.bold = true;
        break;
      case 'italic':
        marks.italic = true;
        break;
      case 'strike':
        marks.strike = true;
        break;
      case 'highlight':
        marks.highlight = true;
        break;
      case 'link': {
        const href = safeHref((value as { href?: unknown }).href);
        if (href) marks.link = href;
        break;
      }
    }
  }
  return marks;
}
