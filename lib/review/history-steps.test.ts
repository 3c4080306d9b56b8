import { describe, expect, it, test } from 'vitest';
import { noteId, sampleNote } from '../board/commands/sample-board.ts';
import type { UserId } from '../board/ids.ts';
import type { Note } from '../board/note.ts';
import { richTextFrom } from '../board/rich-text.ts';
import { isAboutBlock, tellActivity } from './activity-entry.ts';
import { creditChanges } from './compare-credit.ts';
import { type NoteStep, tellStep } from './history-step.ts';
import { gatherSteps, lastingSteps, STEP_GAP, stepsOf } from './history-steps.ts';

const ann = 'user-ann1' as UserId;
const ben = 'user-ben1' as UserId;

const saying = (text: string, note = sampleNote('plan', 'channels', 0, 0)): Note => ({
  ...note,
  text: richTextFrom(text),
  plain: text,
});
const at = (x: number, block: Note['at']['block'] = 'channels'): Note =>
  sampleNote('plan', block, x, 0, { text: 'Plan' });

type Move = readonly [note: Note | null, by?: UserId | null, wait?: number];

/** The steps of a note that becomes one after the other, a second apart unless said otherwise. */
function steps(first: Note | null, moves: readonly Move[], from = 1): readonly NoteStep[] {
  let before = first;
  let time = 0;
  return moves.flatMap(([after, by = ann, wait = 1_000], index) => {
    time += wait;
    const id = after?.id ?? before?.id ?? noteId('plan');
    const made = stepsOf({
      id,
      by,
      seq: from + index,
      at: time,
      before,
      after,
      again: index > 0 && before === null,
    });
    before = after;
    return made;
  });
}

const told = (list: readonly NoteStep[]) => lastingSteps(gatherSteps(list)).map((step) => tellStep(step));
const lines = (list: readonly NoteStep[]) =>
  told(list).map(({ by, did }) => [by, ...Object.values(did)].join(' '));

describe('the steps of a note', () => {
  it.each<{ what: string; first: Note | null; moves: readonly Move[]; lines: readonly string[] }>([
    {
      what: 'letters of one person are one rewording',
      first: saying(''),
      moves: [[saying('P')], [saying('Pl')], [saying('Plan')]],
      lines: ['user-ann1 reworded  Plan'],
    },
    {
      what: 'after a minute without a letter a new one begins',
      first: saying(''),
      moves: [[saying('P')], [saying('Pl'), ann, STEP_GAP], [saying('Plan'), ann, STEP_GAP + 1]],
      lines: ['user-ann1 reworded  Pl', 'user-ann1 reworded Pl Plan'],
    },
    {
      what: 'two who write at once have a step each, not one for each letter',
      first: saying(''),
      moves: [[saying('a')], [saying('ab'), ben], [saying('abc')], [saying('abcd'), ben]],
      lines: ['user-ann1 reworded  abc', 'user-ben1 reworded a abcd'],
    },
    {
      what: 'small moves are one, from the first block to the last',
      first: at(0),
      moves: [[at(5)], [at(9)], [at(9, 'cost-structure')], [at(12, 'cost-structure')]],
      lines: ['user-ann1 moved channels cost-structure'],
    },
    {
      what: 'what was taken back at once did not happen',
      first: at(0),
      moves: [[at(5)], [at(0)]],
      lines: [],
    },
    {
      what: 'what was taken back after somebody else was at it may be more than that',
      first: saying('a'),
      moves: [[saying('ab')], [saying('abc'), ben], [saying('a')]],
      lines: ['user-ann1 reworded a a', 'user-ben1 reworded ab abc'],
    },
    {
      what: 'a note is added with what its author writes in it and where they put it',
      first: null,
      moves: [[saying('')], [saying('Pl')], [{ ...saying('Plan'), at: at(40, 'cost-structure').at }]],
      lines: ['user-ann1 added Plan false'],
    },
    {
      what: 'another one who goes on with it has a step of their own',
      first: null,
      moves: [[saying('Pl')], [saying('Plan'), ben]],
      lines: ['user-ann1 added Pl false', 'user-ben1 reworded Pl Plan'],
    },
    {
      what: 'a dropped note that comes back begins anew',
      first: null,
      moves: [[saying('Plan')], [null, ben], [saying('Plan'), ben], [saying('Plans')]],
      lines: [
        'user-ann1 added Plan false',
        'user-ben1 dropped Plan',
        'user-ben1 added Plan true',
        'user-ann1 reworded Plan Plans',
      ],
    },
    {
      what: 'what nobody wrote is nobody’s',
      first: at(0),
      moves: [[{ ...at(0), colour: 'pink' }, null]],
      lines: [' recoloured  pink'],
    },
  ])('$what', ({ first, moves, lines: expected }) => {
    expect(lines(steps(first, moves))).toEqual(expected);
  });

  it('come out alike when they are gathered in parts', () => {
    const whole = steps(null, [
      [saying('')],
      [saying('Pl')],
      [saying('Plan'), ben],
      [{ ...saying('Plan'), at: at(7).at }],
      [{ ...saying('Plans'), at: at(7).at }, ben],
      [{ ...saying('Plans'), at: at(9).at }],
      [{ ...saying('Plans!'), at: at(9).at }],
      [{ ...saying('Plans!'), at: at(12).at }],
      [null, ben, STEP_GAP + 1],
      [saying('Plan'), ben],
    ]);
    const expected = gatherSteps(whole);
    for (let cut = 0; cut <= whole.length; cut += 1)
      expect(gatherSteps([...gatherSteps(whole.slice(0, cut)), ...gatherSteps(whole.slice(cut))])).toEqual(
        expected,
      );
  });

  it('know every update that they are made of once', () => {
    const both = { ...at(7, 'cost-structure'), text: richTextFrom('x'), plain: 'x' };
    const [added] = gatherSteps(steps(null, [[at(0)], [both], [at(9)]], 40));
    expect(added?.seqs).toEqual([40, 41, 42]);
  });
});

test('a step is told with the beginning of its note, on one line', () => {
  const [step] = told(steps(null, [[saying(`One\n  two ${'x'.repeat(69)}😀😀`)]]));
  expect(step?.words).toBe(`One two ${'x'.repeat(69)}😀`);
});

describe('what is told of a board', () => {
  const added = (
    name: string,
    by: UserId,
    seq: number,
    time: number,
    block: Note['at']['block'] = 'channels',
  ) =>
    stepsOf({
      id: noteId(name),
      by,
      seq,
      at: time,
      before: null,
      after: sampleNote(name, block, 0, 0),
      again: false,
    }).map(tellStep);
  const names = (entries: ReturnType<typeof tellActivity>) =>
    entries.map(({ by, steps: each }) => `${by}: ${each.map(({ words }) => words).join(', ')}`);

  it('has what one person adds to one block in one go as one entry, newest first', () => {
    const list = [
      ...added('a', ann, 1, 0),
      ...added('b', ben, 2, 500),
      ...added('c', ann, 3, 1_000),
      ...added('d', ann, 4, 2_000, 'cost-structure'),
      ...added('e', ann, 5, 1_000 + STEP_GAP),
      ...added('f', ann, 6, 1_002 + 2 * STEP_GAP),
    ];
    expect(names(tellActivity(list))).toEqual([
      'user-ann1: f',
      'user-ann1: e, c, a',
      'user-ann1: d',
      'user-ben1: b',
    ]);
  });

  const move = (name: string, from: Note['at']['block'], seq: number) =>
    stepsOf({
      id: noteId(name),
      by: ann,
      seq,
      at: seq,
      before: sampleNote(name, from, 0, 0),
      after: sampleNote(name, 'key-resources', 0, 0),
      again: false,
    });
  const word = (name: string, seq: number) =>
    stepsOf({
      id: noteId(name),
      by: ann,
      seq,
      at: seq,
      before: sampleNote(name, 'channels', 0, 0),
      after: sampleNote(name, 'channels', 0, 0, { text: `${name}!` }),
      again: false,
    });
  const list = [
    ...move('a', 'channels', 1),
    ...move('b', 'channels', 2),
    ...move('c', 'cost-structure', 3),
    ...word('d', 4),
    ...word('e', 5),
  ];

  it('keeps rewordings apart, and moves from other places', () => {
    const entries = names(tellActivity(list.map(tellStep)));
    expect(entries.map((line) => line.replace('user-ann1: ', ''))).toEqual(['e!', 'd!', 'c', 'b, a']);
  });

  it('is about a block when a note lies there before or after', () => {
    const about = (block: Note['at']['block']) => list.filter((step) => isAboutBlock(step, block)).length;
    expect([about('channels'), about('cost-structure'), about('key-resources')]).toEqual([4, 1, 3]);
  });
});

describe('who did it', () => {
  const before = at(0);
  const moved = at(9);
  const reworded = { ...saying('Plan B'), at: moved.at };
  const all = gatherSteps(
    steps(before, [
      [moved, ann],
      [reworded, ben],
      [{ ...reworded, colour: 'pink' }, null],
    ]),
  );
  const credit = (kinds: readonly NoteStep['kind'][], from = 0, to = 99, list = all) =>
    creditChanges([{ id: before.id, kinds, before, after: reworded, by: [] }], list, { from, to })[0]?.by;

  it('is who did that kind of thing in that time, the last one first', () => {
    expect(credit(['moved'])).toEqual([ann]);
    expect(credit(['reworded', 'moved'])).toEqual([ben, ann]);
    expect(credit(['recoloured'])).toEqual([]);
    expect(credit(['reworded', 'moved'], 1)).toEqual([ben]);
    expect(credit(['reworded', 'moved'], 0, 1)).toEqual([ann]);
  });

  it('is everybody who had a hand in a new note, and only who dropped one', () => {
    const life = gatherSteps(
      steps(null, [
        [saying('Pl'), ann],
        [saying('Plan'), ben],
        [null, ann, 2 * STEP_GAP],
      ]),
    );
    expect(credit(['added'], 0, 2, life)).toEqual([ben, ann]);
    expect(credit(['dropped'], 1, 9, life)).toEqual([ann]);
  });

  it('is nobody that is known when nothing is known of that time', () => {
    expect(credit(['moved'], 0, 99, [])).toEqual([]);
  });
});
