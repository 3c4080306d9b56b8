/** What a person is on one board, most trusted first. */
export const roles = ['owner', 'facilitator', 'editor', 'commenter', 'viewer'] as const;

export type Role = (typeof roles)[number];

/** Everything that a person may ask of a board. */
export type Action =
  | 'open-board'
  | 'see-people'
  | 'edit-notes'
  | 'take-part'
  | 'run-workshop'
  | 'rename-board'
  | 'duplicate-board'
  | 'archive-board'
  | 'leave-board'
  | 'invite-people'
  | 'manage-invites'
  | 'change-roles'
  | 'remove-members'
  | 'admit-people'
  | 'switch-lobby'
  | 'transfer-ownership'
  | 'read-audit'
  | 'delete-board'
  | 'read-threads'
  | 'comment'
  | 'resolve-threads'
  | 'moderate-threads'
  | 'ask-review'
  | 'answer-suggestion'
  | 'read-history'
  | 'name-version'
  | 'restore-version';

const least: Readonly<Record<Action, Role>> = {
  'open-board': 'viewer',
  'see-people': 'viewer',
  'duplicate-board': 'viewer',
  // On one's own shelf: nobody else sees it.
  'archive-board': 'viewer',
  'leave-board': 'viewer',
  'read-threads': 'viewer',
  'read-history': 'viewer',
  // Votes, hands and the like in a workshop.
  'take-part': 'commenter',
  // A reviewer needs no right to edit the board.
  comment: 'commenter',
  'resolve-threads': 'commenter',
  'edit-notes': 'editor',
  'invite-people': 'editor',
  'rename-board': 'editor',
  'answer-suggestion': 'editor',
  'name-version': 'editor',
  'restore-version': 'editor',
  'run-workshop': 'facilitator',
  'manage-invites': 'facilitator',
  'change-roles': 'facilitator',
  'remove-members': 'facilitator',
  'admit-people': 'facilitator',
  'switch-lobby': 'facilitator',
  // To take away what others have said.
  'moderate-threads': 'facilitator',
  'ask-review': 'facilitator',
  'transfer-ownership': 'owner',
  'read-audit': 'owner',
  'delete-board': 'owner',
};

/** The one question of access. `null` is a person with no role on the board: they may do nothing. */
export function can(role: Role | null, action: Action): boolean {
  return role !== null && rank(role) <= rank(least[action]);
}

/**
 * True when `role` may hand out `granted` by invitation: never more than they are themselves, and what runs a board
 * only by an owner. Nobody becomes an owner by a link.
 */
export function mayGrant(role: Role | null, granted: Role): boolean {
  if (role === null || !can(role, 'invite-people') || granted === 'owner') return false;
  return granted === 'facilitator' ? role === 'owner' : rank(granted) >= rank(role);
}

/** True when `role` may make a `from` a `to`: owners anyone anything, others only below themselves. */
export function mayChangeRole(role: Role | null, from: Role, to: Role): boolean {
  return role !== null && can(role, 'change-roles') && isAbove(role, from) && isAbove(role, to);
}

/** True when `role` may take somebody else off the board. */
export function mayRemove(role: Role | null, other: Role): boolean {
  return role !== null && can(role, 'remove-members') && isAbove(role, other);
}

/** Owners are equals of whom each may do everything. */
function isAbove(role: Role, other: Role): boolean {
  return role === 'owner' || rank(role) < rank(other);
}

/** 0 for the most trusted. */
function rank(role: Role): number {
  return roles.indexOf(role);
}

export function parseRole(value: unknown): Role | null {
  return roles.find((role) => role === value) ?? null;
}
