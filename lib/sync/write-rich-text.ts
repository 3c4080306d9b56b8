import * as Y from 'yjs';
import type { RichText, TextBlock, TextMarks, TextRun } from '../board/rich-text.ts';

type Child = Y.XmlElement | Y.XmlText;

/** A new fragment, not yet part of a document, that the editor and `readRichText` read back as `text`. */
export function writeRichText(text: RichText): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  fragment.insert(0, writeBlocks(text));
  return fragment;
}

/** The same as elements, for the end of a fragment that exists. Never none: the editor wants a block at least. */
export function writeBlocks(text: RichText): Y.XmlElement[] {
  return text.length > 0 ? text.map(writeBlock) : [element('paragraph', [])];
}

function writeBlock(block: TextBlock): Y.XmlElement {
  switch (block.kind) {
    case 'paragraph':
      return element('paragraph', writeRuns(block.runs));
    case 'bullet-list':
      return element('bulletList', block.items.map(writeItem));
    case 'ordered-list':
      return element('orderedList', block.items.map(writeItem));
    case 'task-list':
      return element(
        'taskList',
        block.items.map(({ checked, content }) => {
          const item = element('taskItem', itemContent(content));
          setChecked(item, checked);
          return item;
        }),
      );
  }
}

function writeItem(content: RichText): Y.XmlElement {
  return element('listItem', itemContent(content));
}

/** An item begins with a paragraph, or the editor takes it for damaged and drops it. */
function itemContent(content: RichText): Y.XmlElement[] {
  const blocks = writeBlocks(content);
  return content[0] && content[0].kind !== 'paragraph' ? [element('paragraph', []), ...blocks] : blocks;
}

function writeRuns(runs: readonly TextRun[]): Child[] {
  const children: Child[] = [];
  let line: TextRun[] = [];
  const endLine = () => {
    if (line.length > 0) children.push(textOf(line));
    line = [];
  };
  for (const { text, marks } of runs) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) {
        endLine();
        children.push(new Y.XmlElement('hardBreak'));
      }
      if (part !== '') line.push({ text: part, marks });
    });
  }
  endLine();
  return children;
}

function textOf(runs: readonly TextRun[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(runs.map((run) => ({ insert: run.text, attributes: attributesOf(run.marks) })));
  return text;
}

/** Marks as the editor's binding stores them: the mark's name with its attributes. */
function attributesOf({ link, ...flags }: TextMarks): Record<string, object> {
  const attributes: Record<string, object> = {};
  for (const [name, set] of Object.entries(flags)) if (set) attributes[name] = {};
  if (link !== undefined) attributes.link = { href: link };
  return attributes;
}

function element(name: string, children: readonly Child[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, [...children]);
  return made;
}

/** The types promise strings, yet the editor's binding stores and compares the boolean itself. */
export function setChecked(item: Y.XmlElement, checked: boolean): void {
  (item as unknown as Y.XmlElement<{ checked: boolean }>).setAttribute('checked', checked);
}
