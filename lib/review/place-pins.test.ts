import { describe, expect, it } from 'vitest';
import { layoutOf, rectOf } from '../board/board.ts';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { blockTitles } from '../canvas/blocks.ts';
import { countThreads, countWords } from './pin-counts.ts';
import { groupingZoom, groupPins } from './pin-groups.ts';
import { pinName } from './pin-words.ts';
import { type Pin, type PinsShown, placePins } from './place-pins.ts';
import { sampleComment, sampleThread, sampleUser } from './testing/sample-thread.ts';
import type { Anchor, Resolution, Spot, Thread } from './thread.ts';

const board = sampleBoard([
  sampleNote('small', 'channels', 16, 60),
  sampleNote('large', 'channels', 224, 60),
]);
const layout = layoutOf(board);
const channels = layout.blocks.channels;
const onNote = (name: string): Anchor => ({
  ...{ is: 'note', note: noteId(name), isThere: true },
  lastAt: { block: 'key-resources', x: 40, y: 90 },
});
const resolution: Resolution = { outcome: 'changed', because: '', by: sampleUser('ben'), at: 2_000 };

function place(
  threads: readonly Thread[],
  shown: Partial<PinsShown> = {},
  saw: Spot | null = null,
): readonly Pin[] {
  const noteAt = (id: ReturnType<typeof noteId>) => {
    const note = board.notes.get(id);
    return note ? { block: note.at.block, rect: rectOf(note, layout) } : null;
  };
  return placePins(
    threads,
    { layout, noteAt, sawAt: () => saw },
    { resolved: 'hidden', open: null, ...shown },
  );
}

describe('a pin', () => {
  it('is at the top right corner of its note, one for all threads of it', () => {
    const threads = [
      sampleThread('one', { anchor: onNote('small') }),
      sampleThread('two', { anchor: onNote('small') }),
    ];
    const note = board.notes.get(noteId('small'));
    const rect = note && rectOf(note, layout);
    expect(place(threads)).toMatchObject([
      { about: { is: 'note' }, at: { x: (rect?.x ?? 0) + (rect?.w ?? 0), y: rect?.y }, threads },
    ]);
  });

  it('stays where its note was last once that is gone', () => {
    const { x, y } = layout.blocks['key-resources'];
    expect(place([sampleThread('one', { anchor: onNote('gone') })])).toMatchObject([
      { about: { is: 'gone-note' }, block: 'key-resources', at: { x: x + 40 + 192, y: y + 90 } },
    ]);
    const saw = { block: 'channels', x: 5, y: 70 } as const;
    expect(place([sampleThread('one', { anchor: onNote('gone') })], {}, saw)).toMatchObject([
      { block: 'channels', at: { y: channels.y + 70 } },
    ]);
  });

  it('is on the upper edge of a block, and at the spot of a point', () => {
    const pins = place([
      sampleThread('point', { anchor: { is: 'point', at: { block: 'channels', x: 100, y: 200 } } }),
      sampleThread('block', { anchor: { is: 'block', block: 'channels' } }),
    ]);
    expect(pins.map(({ about, at }) => [about.is, at.x - channels.x, at.y - channels.y])).toEqual([
      ['block', 30, 0],
      ['point', 100, 200],
    ]);
  });

  it('is there for a resolved thread only if such are asked for, or it is open', () => {
    const thread = sampleThread('done', { resolution });
    expect(place([thread])).toEqual([]);
    expect(place([thread], { resolved: 'shown' })).toHaveLength(1);
    expect(place([thread], { open: thread.id })).toHaveLength(1);
  });
});

describe('pins that are close', () => {
  const points = [0, 20, 39, 200].map((x, index) =>
    sampleThread(`p${index}`, { anchor: { is: 'point', at: { block: 'channels', x, y: 300 } } }),
  );

  it('are one, each in one group, and none when the reach is shorter', () => {
    expect(groupPins(place(points), 40).map(({ pins }) => pins.length)).toEqual([3, 1]);
    expect(groupPins(place(points), 10).map(({ pins }) => pins.length)).toEqual([1, 1, 1, 1]);
  });

  it('are grouped anew only at some zooms', () => {
    expect(groupingZoom(1)).toBe(1);
    expect(groupingZoom(1.1)).toBe(1);
    expect(groupingZoom(0.51)).toBe(groupingZoom(0.59));
    expect(groupingZoom(0.49)).toBeLessThan(0.49);
  });

  it('say so in their name', () => {
    const unread = points.map((thread, index) => (index === 0 ? { ...thread, isUnread: true } : thread));
    const [group] = groupPins(place(unread), 40);
    expect(group && pinName(group, words)).toBe('3 comment threads close together: 1 unread');
  });
});

const words = {
  nameOf: (user: string) => (user === sampleUser('ann') ? 'Ann' : 'Ben'),
  noteWords: () => 'Small cafés',
};

describe('the name of a pin', () => {
  const nameOf = (given: Partial<Thread>, noteWords = 'Small cafés') => {
    const [group] = groupPins(place([sampleThread('one', given)], { resolved: 'shown' }), 1);
    return group && pinName(group, { ...words, noteWords: () => noteWords });
  };

  it.each<[Partial<Thread>, string]>([
    [{ anchor: onNote('small') }, 'Comment thread by Ann on “Small cafés”'],
    [
      {
        ...{ anchor: onNote('small'), kind: 'question', isUnread: true },
        comments: [
          sampleComment('ann', 'Why?'),
          sampleComment('ben', 'Since'),
          sampleComment('ann', 'I see'),
        ],
      },
      'Comment thread by Ann on “Small cafés”: question, 2 replies, unread',
    ],
    [{ anchor: onNote('gone') }, 'Comment thread by Ann on a note that was deleted from Key Resources'],
    [{ resolution }, `Comment thread by Ann on ${blockTitles.channels}: resolved`],
  ])('%#', (given, name) => {
    expect(nameOf(given)).toBe(name);
  });

  it('holds no more of a note than its beginning', () => {
    expect(nameOf({ anchor: onNote('small') }, 'x'.repeat(5_000))?.length).toBeLessThan(90);
  });
});

it('open threads are counted for their note and the block they are in', () => {
  const threads = [
    sampleThread('one', { anchor: onNote('small'), isUnread: true }),
    sampleThread('two', { anchor: onNote('small') }),
    sampleThread('three'),
    sampleThread('done', { resolution }),
  ];
  const { notes, blocks } = countThreads(threads, () => 'channels');
  expect(notes.get(noteId('small'))).toEqual({ open: 2, unread: 1 });
  expect(blocks.get('channels')).toEqual({ open: 3, unread: 1 });
  expect(countWords({ open: 3, unread: 1 })).toBe('3 open comments, 1 unread');
});
