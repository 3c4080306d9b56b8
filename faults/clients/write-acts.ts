import * as Y from 'yjs';
import type { NoteId } from '#lib/board/ids.ts';
import { appendText } from '#lib/sync/append-text.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { noteFragment } from '#lib/sync/read-record.ts';
import { writeChanges } from '#lib/sync/write-changes.ts';
import type { Act } from '../checker/history.ts';

/** Does all of it in one transaction, the way the product does; on a note that is gone it does nothing. */
export function writeActs(doc: Y.Doc, acts: readonly Act[], origin: unknown): void {
  doc.transact(() => {
    for (const act of acts) writeAct(doc, act, origin);
  }, origin);
}

function writeAct(doc: Y.Doc, act: Act, origin: unknown): void {
  switch (act.type) {
    case 'write-token': {
      const fragment = fragmentOf(doc, act.id);
      if (fragment) writeToken(fragment, act);
      return;
    }
    case 'erase-token':
      for (const text of textsIn(fragmentOf(doc, act.id))) {
        const at = text.toString().indexOf(act.token);
        if (at >= 0) text.delete(at, act.token.length);
      }
      return;
    default:
      writeChanges(doc, [act], origin);
  }
}

function writeToken(fragment: Y.XmlFragment, { token, place }: Extract<Act, { type: 'write-token' }>): void {
  const [first] = textsIn(fragment);
  if (place === 'start' && first) first.insert(0, token);
  else appendText(fragment, place === 'new-line' ? `\n${token}` : token);
}

/** The plain texts inside a note, in reading order. */
export function textsIn(fragment: Y.XmlFragment | null): readonly Y.XmlText[] {
  const texts = fragment?.createTreeWalker((node) => node instanceof Y.XmlText) ?? [];
  return Array.from(texts).filter((node) => node instanceof Y.XmlText);
}

export function fragmentOf(doc: Y.Doc, id: NoteId): Y.XmlFragment | null {
  return noteFragment(boardRoots(doc).notes, id);
}
