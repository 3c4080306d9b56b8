import Database from 'better-sqlite3';
import { roles } from '#lib/board/can.ts';
import { sampleRecap } from '#lib/workshop/recap-sample.ts';
import { emptyWorkshop } from '#lib/workshop/workshop.ts';
import type { Caller } from './people.ts';
import { layReviewRows } from './review-rows.ts';
import type { Known } from './sign-in-guest.ts';

/** Ids that the board of the matrix has rows for. */
export const inviteId = 'invite-of-the-matrix';
export const recapId = 'recap-of-the-matrix';

/** A board with a member of each role, and somebody who is to be changed, removed or let in. */
export type MatrixBoard = {
  readonly id: string;
  /** Puts every row back as it was, whatever the last request did. */
  readonly lay: (review: 'open' | 'over') => void;
  /** Lets a caller in on another board. */
  readonly letIn: (caller: Caller, boardId: string) => void;
  /** Ends a caller's session, as it is ended from another browser. */
  readonly end: (caller: Caller) => void;
  readonly close: () => void;
};

/** Reads and writes the running server's own database: an embedded one lets a second program in for a moment. */
export function openMatrixBoard(
  file: string,
  id: string,
  people: ReadonlyMap<Caller, Known>,
  target: { readonly member: Known; readonly knocking: Known },
): MatrixBoard {
  const db = new Database(file);
  db.pragma('busy_timeout = 5000');
  const idOf = (caller: Caller): string => people.get(caller)?.id ?? '';
  const member = db.prepare(
    'insert into members (board_id, user_id, role, joined_at) values (?, ?, ?, 1) ' +
      'on conflict (board_id, user_id) do update set role = excluded.role, archived_at = null',
  );
  const invite = db.prepare(
    'insert into invites (id, board_id, role, token_hash, created_by, created_at) values (?, ?, ?, ?, ?, 1) ' +
      'on conflict (id) do update set revoked_at = null',
  );
  const knock = db.prepare(
    'insert into knocks (board_id, user_id, role, invite_id, at) values (?, ?, ?, ?, 1) ' +
      'on conflict (board_id, user_id) do update set declined_at = null',
  );
  const workshop = db.prepare(
    'insert into workshops (id, board_id, version, agenda_version, state, created_at) values (?, ?, 1, 1, ?, 1) ' +
      'on conflict (id) do nothing',
  );
  const recap = db.prepare(
    'insert into recaps (workshop_id, board_id, made_at, recap) values (?, ?, 1, ?) ' +
      'on conflict (workshop_id) do update set token_hash = null',
  );
  return {
    id,
    lay: db.transaction((review: 'open' | 'over') => {
      db.prepare('update boards set deleted_at = null, lobby = 0, title = ? where id = ?').run(
        'The board of the matrix',
        id,
      );
      db.prepare('delete from members where board_id = ? and user_id = ?').run(id, target.knocking.id);
      for (const role of roles) member.run(id, idOf(role), role);
      member.run(id, target.member.id, 'viewer');
      invite.run(inviteId, id, 'viewer', 'no token has this hash', idOf('owner'));
      knock.run(id, target.knocking.id, 'viewer', inviteId);
      workshop.run(recapId, id, JSON.stringify(emptyWorkshop));
      recap.run(recapId, id, JSON.stringify({ ...sampleRecap, id: recapId }));
      layReviewRows(db, { boardId: id, author: target.member.id, reviewer: idOf('commenter') }, review);
    }),
    letIn: (caller, boardId) => void member.run(boardId, idOf(caller), 'viewer'),
    end: (caller) => {
      db.prepare('update sessions set ended_at = 1 where user_id = ?').run(idOf(caller));
    },
    close: () => void db.close(),
  };
}
