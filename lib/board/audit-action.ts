import type { Action } from './can.ts';

/** What the record of a board's access tells of: what may be asked of a board, and what has no role to ask for it. */
export type AuditAction =
  | Action
  | 'create-board'
  | 'restore-board'
  | 'join-board'
  | 'export-audit'
  | 'refused-socket';

/** Short words and numbers that say more: a role, the id of a person or a link. Never what people wrote, nor a secret. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;
