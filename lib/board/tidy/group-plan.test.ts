import { describe, expect, it } from 'vitest';
import { noteId } from '../commands/sample-board.ts';
import { groupsToLay, planGroups, withHeading, withoutGroup, withoutNote } from './group-plan.ts';

const ids = (...names: readonly string[]) => names.map(noteId);
const plan = planGroups([
  {
    block: 'channels',
    groups: [
      { heading: 'Shop', notes: ids('a', 'b', 'c') },
      { heading: 'Post', notes: ids('d', 'e') },
    ],
    others: ids('f'),
  },
  { block: 'key-resources', groups: [], others: ids('g', 'h') },
]);

describe('a plan of groups', () => {
  it('is laid out group by group, then what is in none, but for blocks without groups', () => {
    expect(groupsToLay(plan, 'added')).toEqual([
      { heading: 'Shop', notes: ids('a', 'b', 'c') },
      { heading: 'Post', notes: ids('d', 'e') },
      { heading: null, notes: ids('f') },
    ]);
    expect(groupsToLay(plan, 'none').map(({ heading }) => heading)).toEqual([null, null, null]);
  });

  it('loses a group, and keeps its notes and the numbers of the others', () => {
    const less = withoutGroup(plan, 1);
    expect(less.groups.map(({ number }) => number)).toEqual([2]);
    expect(groupsToLay(less, 'added').at(-1)).toEqual({ heading: null, notes: ids('f', 'a', 'b', 'c') });
    expect(groupsToLay(withoutGroup(less, 2), 'added')).toEqual([{ heading: null, notes: [] }]);
  });

  it('loses a note, and with the last one its group', () => {
    const less = withoutNote(plan, noteId('d'));
    expect(less.groups.map(({ notes }) => notes.length)).toEqual([3, 1]);
    expect(withoutNote(less, noteId('e')).groups).toHaveLength(1);
    expect(withoutNote(plan, noteId('f'))).toBe(plan);
  });

  it('takes another heading', () => {
    expect(withHeading(plan, 2, 'By post').groups.map(({ heading }) => heading)).toEqual(['Shop', 'By post']);
  });
});
