import { describe, expect, it } from 'vitest';
import { type Action, can, mayChangeRole, mayGrant, mayRemove, parseRole, type Role, roles } from './can.ts';

/** Who may do what, in the order of `roles`: owner, facilitator, editor, commenter, viewer. */
const table: Readonly<Record<Action, string>> = {
  'open-board': '+++++',
  'see-people': '+++++',
  'duplicate-board': '+++++',
  'archive-board': '+++++',
  'leave-board': '+++++',
  'read-threads': '+++++',
  'read-history': '+++++',
  'take-part': '++++-',
  comment: '++++-',
  'resolve-threads': '++++-',
  'edit-notes': '+++--',
  'invite-people': '+++--',
  'rename-board': '+++--',
  'answer-suggestion': '+++--',
  'name-version': '+++--',
  'restore-version': '+++--',
  'run-workshop': '++---',
  'manage-invites': '++---',
  'change-roles': '++---',
  'remove-members': '++---',
  'admit-people': '++---',
  'switch-lobby': '++---',
  'moderate-threads': '++---',
  'ask-review': '++---',
  'transfer-ownership': '+----',
  'read-audit': '+----',
  'delete-board': '+----',
};

const actions = Object.keys(table) as Action[];

describe('can', () => {
  it.each(
    actions.flatMap((action) =>
      roles.map((role, index) => ({ role, action, may: table[action][index] === '+' })),
    ),
  )('$role, $action: $may', ({ role, action, may }) => {
    expect(can(role, action)).toBe(may);
  });

  it.each(actions)('a person without a role may not %s', (action) => {
    expect(can(null, action)).toBe(false);
  });

  it.each(actions)('whoever is trusted more than one who may %s may too', (action) => {
    const allowed = roles.map((role) => can(role, action));
    expect(allowed).toEqual([...allowed].sort((a, b) => Number(b) - Number(a)));
    expect(allowed[0]).toBe(true);
  });
});

describe('mayGrant', () => {
  const grants: Readonly<Record<Role, string>> = {
    owner: '-++++',
    facilitator: '--+++',
    editor: '--+++',
    commenter: '-----',
    viewer: '-----',
  };

  it.each(
    roles.flatMap((role) =>
      roles.map((granted, index) => ({ role, granted, may: grants[role][index] === '+' })),
    ),
  )('$role grants $granted: $may', ({ role, granted, may }) => {
    expect(mayGrant(role, granted)).toBe(may);
  });

  it.each(roles)('a person without a role grants no %s', (granted) => {
    expect(mayGrant(null, granted)).toBe(false);
  });
});

describe('mayChangeRole and mayRemove', () => {
  /** Of whom each may dispose, in the order of `roles`. */
  const below: Readonly<Record<Role, string>> = {
    owner: '+++++',
    facilitator: '--+++',
    editor: '-----',
    commenter: '-----',
    viewer: '-----',
  };
  const pairs = roles.flatMap((role) =>
    roles.map((other, index) => ({ role, other, may: below[role][index] === '+' })),
  );

  it.each(pairs)('$role removes $other: $may', ({ role, other, may }) => {
    expect(mayRemove(role, other)).toBe(may);
  });

  it.each(pairs)('$role changes $other, into and out of it: $may', ({ role, other, may }) => {
    for (const [index, to] of roles.entries()) {
      const both = may && below[role][index] === '+';
      expect(mayChangeRole(role, other, to), `into ${to}`).toBe(both);
      expect(mayChangeRole(role, to, other), `out of ${to}`).toBe(both);
    }
  });

  it.each(roles)('a person without a role disposes of no %s', (other) => {
    expect(mayRemove(null, other)).toBe(false);
    expect(mayChangeRole(null, other, 'viewer')).toBe(false);
  });
});

describe('parseRole', () => {
  it.each(roles)('%s is a role', (role) => {
    expect(parseRole(role)).toBe(role);
  });

  it.each([
    undefined,
    null,
    '',
    'Owner',
    ' owner',
    'admin',
    0,
    ['owner'],
    { toString: () => 'owner' },
    'constructor',
  ])('%j is none', (value) => {
    expect(parseRole(value)).toBeNull();
  });
});
