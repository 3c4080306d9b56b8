import { describe, expect, it } from 'vitest';
import { parsePresence } from './presence.ts';

const user = { id: 'user-ada1', name: 'Ada', colour: 'teal' };
const nothing = {
  user,
  cursor: null,
  selection: [],
  drag: null,
  resize: null,
  editing: null,
  view: null,
  reaction: null,
  chat: '',
};

describe('parsePresence', () => {
  it('takes a full state', () => {
    const state = {
      user,
      cursor: { x: 1, y: -2 },
      selection: ['note-aaa'],
      drag: { ids: ['note-aaa'], dx: 3, dy: 4 },
      resize: { id: 'note-aaa', size: { w: 200, h: 100 } },
      editing: 'note-aaa',
      view: { x: 0, y: 0, w: 100, h: 100 },
      reaction: { emoji: '👍', n: 3 },
      chat: 'Over here',
    };
    expect(parsePresence(state)).toEqual(state);
  });

  it.each([
    ['no state', null],
    ['a state that is no object', 'hello'],
    ['no user', {}],
    ['a user without a proper id', { user: { ...user, id: 'x' } }],
    ['a user without a name', { user: { ...user, name: 7 } }],
    ['a user of an unknown colour', { user: { ...user, colour: 'red; background: url(x)' } }],
  ])('%s is nobody', (_, state) => {
    expect(parsePresence(state)).toBeNull();
  });

  it.each([
    ['a cursor that is nowhere', { cursor: { x: Number.NaN, y: 0 } }],
    ['a cursor beyond all reason', { cursor: { x: 1e300, y: 0 } }],
    ['a cursor of text', { cursor: { x: '1', y: '2' } }],
    ['a selection that is no list', { selection: 'note-aaa' }],
    ['a selection of malformed ids', { selection: ['x', 7, null, {}] }],
    ['a drag without a distance', { drag: { ids: ['note-aaa'] } }],
    ['a resize without a size', { resize: { id: 'note-aaa' } }],
    ['a resize of infinite size', { resize: { id: 'note-aaa', size: { w: Infinity, h: 1 } } }],
    ['editing what is no note', { editing: 7 }],
    ['an empty view', { view: { x: 0, y: 0, w: 0, h: 10 } }],
    ['a reaction that is none of ours', { reaction: { emoji: '<b>', n: 1 } }],
    ['a reaction that does not count', { reaction: { emoji: '👍', n: 1.5 } }],
    ['a reaction that counts down', { reaction: { emoji: '👍', n: -1 } }],
    ['what is said in no words', { chat: { text: 'hello' } }],
    ['unknown keys', { admin: true }],
  ])('leaves out %s and keeps the rest', (_, part) => {
    expect(parsePresence({ user, ...part })).toEqual(nothing);
  });

  it('shortens what is too long', () => {
    const presence = parsePresence({
      user: { ...user, name: 'A'.repeat(500) },
      selection: Array.from({ length: 900 }, (_, index) => `note-${1_000 + index}`),
    });
    expect(presence?.user.name).toHaveLength(80);
    expect(presence?.selection).toHaveLength(70);
    expect(parsePresence({ user, chat: '😂'.repeat(200) })?.chat).toBe('😂'.repeat(80));
  });

  it('takes out of what is said all that would not be seen', () => {
    expect(parsePresence({ user, chat: 'a\u0000b\nc\u202ed\u2066e 👩‍🔬' })?.chat).toBe('abcde 👩‍🔬');
  });
});
