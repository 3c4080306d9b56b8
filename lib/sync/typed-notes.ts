import * as Y from 'yjs';
import { plainText } from '../board/rich-text.ts';
import { type BlockKey, blockKeys, isBlockKey } from '../canvas/blocks.ts';
import { readRichText } from './read-rich-text.ts';

/** What somebody wrote in a note, for them to copy. */
export type TypedText = {
  readonly noteId: string;
  /** `null` when the note does not say. */
  readonly block: BlockKey | null;
  readonly text: string;
};

type AnyType = Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never;

/** Remembers the notes whose words this tab changed and the server has not confirmed. */
export class TypedNotes {
  readonly #notes: Y.Map<unknown>;
  /** The number of the last local update of each note's text. */
  readonly #lastMarker = new Map<string, number>();

  constructor(notes: Y.Map<unknown>) {
    this.#notes = notes;
  }

  /** After a local transaction whose update has this number. */
  record(transaction: Y.Transaction, marker: number): void {
    for (const [type, keys] of transaction.changed) {
      if (this.#isRoot(type)) for (const key of keys) this.#touch(key, marker);
      else if (this.#isText(type, keys)) this.#touch(this.#keyAbove(type), marker);
    }
  }

  /** The server has confirmed everything up to `marker`. */
  acknowledge(marker: number): void {
    for (const [key, last] of this.#lastMarker) if (last <= marker) this.#lastMarker.delete(key);
  }

  /** The whole text of each such note as it is here, by block; notes that are gone or empty are left out. */
  read(): readonly TypedText[] {
    const texts = Array.from(this.#lastMarker.keys(), (key) => this.#readNote(key)).filter(
      (each) => each !== null,
    );
    return texts.sort((a, b) => rank(a.block) - rank(b.block));
  }

  #isRoot(type: unknown): boolean {
    return type === this.#notes;
  }

  #touch(key: string | null, marker: number): void {
    if (key !== null) this.#lastMarker.set(key, marker);
  }

  /** A note's own map changes when it is moved or coloured too: only another text is typing. */
  #isText(type: AnyType, keys: ReadonlySet<string | null>): boolean {
    return !this.#isRoot(parentOf(type)) || keys.has('text');
  }

  /** The key of the note that a type lies in, or `null`. */
  #keyAbove(type: AnyType): string | null {
    let inner = type;
    for (let outer = parentOf(inner); outer; outer = parentOf(inner)) {
      if (this.#isRoot(outer)) return inner._item?.parentSub ?? null;
      inner = outer;
    }
    return null;
  }

  #readNote(key: string): TypedText | null {
    const record = this.#notes.get(key);
    if (!(record instanceof Y.Map)) return null;
    const text = readRichText(record.get('text'));
    const plain = text ? plainText(text).trim() : '';
    return plain === '' ? null : { noteId: key, block: blockOf(record.get('at')), text: plain };
  }
}

function parentOf(type: AnyType): AnyType | null {
  const parent = type._item?.parent;
  return parent instanceof Y.AbstractType ? parent : null;
}

function blockOf(at: unknown): BlockKey | null {
  if (typeof at !== 'object' || at === null || !('block' in at)) return null;
  return isBlockKey(at.block) ? at.block : null;
}

function rank(block: BlockKey | null): number {
  return block === null ? blockKeys.length : blockKeys.indexOf(block);
}
