import { describe, expect, it, test } from 'vitest';
import * as Y from 'yjs';
import type { Board } from '#lib/board/board.ts';
import type { Change } from '#lib/board/change.ts';
import { MAX_NOTES } from '#lib/board/limits.ts';
import type { RichText } from '#lib/board/rich-text.ts';
import { noteFragment } from '#lib/sync/read-record.ts';
import { writeBlocks } from '#lib/sync/write-rich-text.ts';
import {
  addNote,
  linkId,
  noteId,
  type WrittenBoard,
  writtenBoard,
} from '#server/sync/testing/written-board.ts';
import { userId } from '#server/testing/insert-records.ts';
import { seededRandom } from '#server/testing/seeded-random.ts';
import { readBoardState } from '../read-board-state.ts';
import { type RestoreScope, restoreUpdate as restoreTo } from './restore-update.ts';

const ann = userId('ann');
const whole: RestoreScope = { is: 'board' };
const plan = noteId('plan');

const stateOf = ({ doc }: WrittenBoard) => Y.encodeStateAsUpdate(doc);
const boardOf = (board: WrittenBoard): Board => readBoardState(stateOf(board));

/** A board of its own copy, with these changes. */
function laid(...changes: readonly Change[]): WrittenBoard {
  const board = writtenBoard();
  board.write(...changes);
  return board;
}

/** The same document in another tab. */
const tabOf = (board: WrittenBoard) => writtenBoard(stateOf(board));

const restoreUpdate = (live: Uint8Array, past: Uint8Array, scope: RestoreScope) =>
  restoreTo(live, writtenBoard(past).doc, scope);

/** Puts `live` back to `past`; `false` when there was nothing to do. */
function restore(live: WrittenBoard, past: Uint8Array, scope = whole): boolean {
  const made = restoreUpdate(stateOf(live), past, scope);
  if (made.is === 'update') Y.applyUpdate(live.doc, made.update);
  else expect(made.is).toBe('nothing');
  return made.is === 'update';
}

function textOf(board: WrittenBoard, id = plan): Y.XmlFragment {
  const text = noteFragment(board.notes, id);
  if (!text) throw new Error('there is no such note');
  return text;
}

/** The letters of the first paragraph, as an editor holds them. */
function lettersOf(board: WrittenBoard, paragraph = 0): Y.XmlText {
  const element = textOf(board).get(paragraph);
  const letters = element instanceof Y.XmlElement ? element.get(0) : null;
  if (!(letters instanceof Y.XmlText)) throw new Error('there are no letters');
  return letters;
}

const paragraph = (text: string, marks = {}): RichText => [
  { kind: 'paragraph', runs: text === '' ? [] : [{ text, marks }] },
];
const list = (...items: readonly RichText[]): RichText => [{ kind: 'bullet-list', items }];
const task = (text: string, checked: boolean): RichText => [
  { kind: 'task-list', items: [{ checked, content: paragraph(text) }] },
];

const texts: Readonly<Record<string, RichText>> = {
  empty: paragraph(''),
  'one word': paragraph('Plan'),
  'a sentence': paragraph('A plan is a plan'),
  'a bold word': [
    {
      kind: 'paragraph',
      runs: [
        { text: 'A ', marks: {} },
        { text: 'plan', marks: { bold: true } },
      ],
    },
  ],
  'all bold': paragraph('A plan', { bold: true, italic: true }),
  'a link': paragraph('A plan', { link: 'https://example.org/' }),
  'another link': paragraph('A plan', { link: 'https://example.com/' }),
  'a smile': paragraph('A plan 😀'),
  'another smile that begins alike': paragraph('A plan 😁'),
  'one that ends alike': paragraph('A plan \u{1FA00}'),
  'a line break': paragraph('A\nplan'),
  'two paragraphs': [...paragraph('A plan'), ...paragraph('and another')],
  'the second first': [...paragraph('and another'), ...paragraph('A plan')],
  'a list': list(paragraph('A plan'), paragraph('B')),
  'a list within a list': list([...paragraph('A plan'), ...list(paragraph('B'))], paragraph('C')),
  'a list between paragraphs': [...paragraph('A plan'), ...list(paragraph('B')), ...paragraph('C')],
  'a task': task('A plan', false),
  'a done task': task('A plan', true),
};

describe('a text becomes what it was', () => {
  it.each(Object.keys(texts))('from "%s" back to every other', (from) => {
    for (const [to, after] of Object.entries(texts)) {
      const past = laid(addNote('plan', ann, '', { text: after }));
      const live = tabOf(past);
      const text = textOf(live);
      live.step(() => {
        text.delete(0, text.length);
        text.insert(0, writeBlocks(texts[from] ?? []));
      });
      restore(live, stateOf(past));
      expect(boardOf(live).notes.get(plan)?.text, to).toEqual(boardOf(past).notes.get(plan)?.text);
      expect(textOf(live).toString(), to).toBe(textOf(past).toString());
      // Whoever edits the note edits on: their editor is bound to this very fragment.
      expect(textOf(live)).toBe(text);
    }
  });

  it('and stays untouched where it was never another', () => {
    const board = laid(addNote('plan', ann, '', { text: texts['a list within a list'] ?? [] }));
    expect(restore(board, stateOf(board))).toBe(false);
  });
});

test('letters that somebody types meanwhile stay where they are, marks and all', () => {
  const past = laid(addNote('plan', ann, 'The plan'));
  const live = tabOf(past);
  live.step(() => lettersOf(live).insert(8, ' of the day'));
  live.step(() => lettersOf(live).format(4, 4, { bold: {} }));
  const other = tabOf(live);
  const made = restoreUpdate(stateOf(live), stateOf(past), whole);
  other.step(() => lettersOf(other).insert(4, 'best '));
  if (made.is === 'update') Y.applyUpdate(other.doc, made.update);
  expect(lettersOf(other).toString()).toBe('The best plan');
  expect(lettersOf(other).toDelta()).toEqual([{ insert: 'The best plan' }]);
});

test('what others do to other notes at the same moment is kept, and so is what they add', () => {
  const past = laid(addNote('plan', ann, 'The plan'), addNote('other', ann));
  const live = tabOf(past);
  live.write({ type: 'remove-note', id: plan });
  const peer = tabOf(live);
  const made = restoreUpdate(stateOf(live), stateOf(past), whole);
  const theirs = peer.write(addNote('new', ann), {
    type: 'recolour-note',
    id: noteId('other'),
    colour: 'pink',
  });
  if (made.is !== 'update') throw new Error('there was something to restore');
  Y.applyUpdate(live.doc, made.update);
  Y.applyUpdate(live.doc, theirs);
  const { notes } = boardOf(live);
  expect([...notes.keys()].toSorted()).toEqual([noteId('new'), noteId('other'), plan]);
  expect(notes.get(noteId('other'))?.colour).toBe('pink');
});

describe('a board becomes what it was', () => {
  const note = (name: string, x: number) =>
    addNote(name, ann, name, { at: { block: 'channels', x, y: 0, z: 1 } });
  const link = { id: linkId('one'), from: noteId('a'), to: noteId('b'), kind: 'serves' } as const;
  const past = laid(
    note('a', 0),
    note('b', 100),
    note('c', 200),
    { type: 'add-link', link },
    {
      type: 'recolour-block',
      block: 'channels',
      colour: 'pink',
    },
  );

  it('in every record: places, sizes, colours, texts, arrows and blocks', () => {
    const live = tabOf(past);
    live.write(
      { type: 'move-note', id: noteId('a'), at: { block: 'cost-structure', x: 9, y: 9, z: 9 } },
      { type: 'resize-note', id: noteId('b'), size: { w: 300, h: 300 } },
      { type: 'recolour-note', id: noteId('b'), colour: 'teal' },
      { type: 'remove-link', id: link.id },
      { type: 'remove-note', id: noteId('c') },
      { type: 'recolour-block', block: 'channels', colour: 'grey' },
      { type: 'recolour-block', block: 'key-resources', colour: 'grey' },
      note('d', 300),
    );
    const before = stateOf(live);
    expect(restore(live, stateOf(past))).toBe(true);
    expect(boardOf(live)).toEqual(boardOf(past));
    // Restoring back takes it back.
    restore(live, before);
    expect(boardOf(live)).toEqual(readBoardState(before));
  });

  it('with fields that this version does not know', () => {
    const odd = tabOf(past);
    odd.step(() => {
      const record = odd.notes.get(noteId('a')) as Y.Map<unknown>;
      record.set('tags', ['one', 'two']);
      record.set('facts', new Y.Map([['size', new Y.Array()]]));
    });
    const live = tabOf(odd);
    live.step(() => {
      const record = live.notes.get(noteId('a')) as Y.Map<unknown>;
      record.set('tags', ['three']);
      record.delete('facts');
    });
    restore(live, stateOf(odd));
    expect(live.notes.toJSON()).toEqual(odd.notes.toJSON());
    expect(restore(live, stateOf(odd))).toBe(false);
  });

  it('a note that comes back is still its author’s', () => {
    const live = tabOf(past);
    live.write({ type: 'remove-note', id: noteId('a') });
    restore(live, stateOf(past));
    expect(boardOf(live).notes.get(noteId('a'))).toMatchObject({ author: ann, created: 1_700_000_000_000 });
  });

  it('whatever happened to it: a hundred random sessions', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = seededRandom(seed);
      const board = laid(note('a', 0), note('b', 100), note('c', 200), { type: 'add-link', link });
      const states = [stateOf(board)];
      for (let index = 0; index < 12; index += 1) {
        act(board, random);
        states.push(stateOf(board));
      }
      const [from = 0, to = 0] = [random(states.length), random(states.length)];
      const live = writtenBoard(states[from] ?? new Uint8Array());
      restore(live, states[to] ?? new Uint8Array());
      expect(boardOf(live), `seed ${seed}`).toEqual(readBoardState(states[to] ?? new Uint8Array()));
    }
  });

  function act(board: WrittenBoard, random: (below: number) => number): void {
    const id = noteId(['a', 'b', 'c', 'd'][random(4)] ?? 'a');
    const at = { block: 'channels', x: random(500), y: random(500), z: random(9) } as const;
    const text = noteFragment(board.notes, id);
    switch (random(6)) {
      case 0:
        return void board.write({ type: 'remove-note', id });
      case 1:
        return void (text
          ? board.write({ type: 'move-note', id, at })
          : board.write(note(id.split('-')[1] ?? 'a', 5)));
      case 2:
        return void board.write({ type: 'remove-link', id: link.id });
      case 3:
        return void board.write({ type: 'add-link', link });
      default: {
        const all = Object.values(texts);
        const next = all[random(all.length)] ?? [];
        return void board.step(() => {
          text?.delete(0, random(text.length + 1));
          text?.insert(0, writeBlocks(next));
        });
      }
    }
  }
});

describe('one note becomes what it was', () => {
  const scope: RestoreScope = { is: 'note', note: plan };
  const link = { id: linkId('one'), from: plan, to: noteId('b'), kind: 'serves' } as const;
  const gone = { id: linkId('two'), from: plan, to: noteId('c'), kind: 'serves' } as const;
  const past = laid(
    addNote('plan', ann, 'The plan'),
    addNote('b', ann),
    addNote('c', ann),
    { type: 'add-link', link },
    { type: 'add-link', link: gone },
  );

  it('and nothing else does', () => {
    const live = tabOf(past);
    live.write(
      { type: 'recolour-note', id: plan, colour: 'pink' },
      { type: 'recolour-note', id: noteId('b'), colour: 'pink' },
      { type: 'remove-link', id: link.id },
    );
    restore(live, stateOf(past), scope);
    const { notes, links } = boardOf(live);
    expect([notes.get(plan)?.colour, notes.get(noteId('b'))?.colour]).toEqual([null, 'pink']);
    expect([...links.keys()]).toEqual([gone.id]);
  });

  it('when it was taken away it comes back with its arrows to notes that are there', () => {
    const live = tabOf(past);
    live.write(
      { type: 'remove-note', id: plan },
      { type: 'remove-note', id: noteId('c') },
      { type: 'remove-link', id: link.id },
      { type: 'remove-link', id: gone.id },
    );
    restore(live, stateOf(past), scope);
    const { notes, links } = boardOf(live);
    expect(notes.get(plan)?.plain).toBe('The plan');
    expect([...links.values()]).toEqual([link]);
  });

  it('and is refused when it was not there, or there is no room', () => {
    const none = laid(addNote('b', ann));
    expect(restoreUpdate(stateOf(past), stateOf(none), scope)).toEqual({ is: 'no-such-note' });
    const full = writtenBoard();
    full.step(() => {
      for (let index = 0; index < MAX_NOTES; index += 1) full.notes.set(`note-${index}`, new Y.Map());
    });
    expect(restoreUpdate(stateOf(full), stateOf(past), scope)).toEqual({ is: 'board-full' });
  });
});
