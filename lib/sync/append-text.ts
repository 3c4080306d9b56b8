import * as Y from 'yjs';
import { richTextFrom } from '../board/rich-text.ts';
import { writeBlocks } from './write-rich-text.ts';

/**
 * Puts plain text at the end of a note's text: its first line joins the last paragraph, each other begins one.
 * Call it inside a transaction.
 */
export function appendText(fragment: Y.XmlFragment, text: string): void {
  const [first = '', ...rest] = text.split(/\r\n|\r|\n/);
  const last = lastParagraph(fragment);
  if (last) appendLine(last, first);
  else insertParagraphs(fragment, first);
  if (rest.length > 0) insertParagraphs(fragment, rest.join('\n'));
}

function appendLine(paragraph: Y.XmlElement, line: string): void {
  if (line === '') return;
  const end = paragraph.length > 0 ? paragraph.get(paragraph.length - 1) : null;
  if (end instanceof Y.XmlText) end.insert(end.length, line);
  else paragraph.insert(paragraph.length, [new Y.XmlText(line)]);
}

function insertParagraphs(fragment: Y.XmlFragment, text: string): void {
  fragment.insert(fragment.length, writeBlocks(richTextFrom(text)));
}

/** The paragraph that text ends with, also within a list. */
function lastParagraph(parent: Y.XmlFragment): Y.XmlElement | null {
  const last = parent.length > 0 ? parent.get(parent.length - 1) : null;
  if (!(last instanceof Y.XmlElement)) return null;
  return last.nodeName === 'paragraph' ? last : lastParagraph(last);
}
