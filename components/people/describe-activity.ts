import { parseRole } from '#lib/board/can.ts';
import { roleTitles } from '#lib/board/role-titles.ts';
import type { ActivityLine } from './people-data.ts';

/** One entry as a sentence. An action of another version keeps its own word. */
export function describeActivity(line: ActivityLine): string {
  const actor = line.actor ?? 'Somebody';
  const what = words(line);
  if (line.outcome === 'done') return `${actor} ${what}.`;
  return `${actor} tried and was refused (${line.outcome}): ${what}.`;
}

function words({ action, detail, member, actor }: ActivityLine): string {
  const other = member === null || member === actor ? 'somebody' : member;
  const to = titleOf(detail.to);
  switch (action) {
    case 'create-board':
      return 'made the board';
    case 'rename-board':
      return 'renamed the board';
    case 'duplicate-board':
      return 'copied the board';
    case 'archive-board':
      return 'put the board away or took it out again, for themselves';
    case 'delete-board':
      return 'deleted the board';
    case 'restore-board':
      return 'brought the board back from the bin';
    case 'invite-people':
      return `made a link (${titleOf(detail.role)}${detail.hasPassword === true ? ', with a password' : ''})`;
    case 'manage-invites':
      return detail.guests === 'put-out'
        ? `revoked a link and put out ${String(detail.putOut ?? 'those')} who came by it`
        : 'revoked a link';
    case 'join-board':
      return detail.waits === true ? 'came by a link and waits' : 'came by a link';
    case 'switch-lobby':
      return detail.on === false ? 'switched the lobby off' : 'switched the lobby on';
    case 'admit-people':
      return detail.admit === false ? `declined ${other}` : `let ${other} in (${to})`;
    case 'change-roles':
      return `changed ${other} from ${titleOf(detail.from)} to ${to}`;
    case 'remove-members':
      return `removed ${other}`;
    case 'transfer-ownership':
      return `gave the board to ${other}`;
    case 'leave-board':
      return 'left the board';
    case 'export-audit':
      return 'exported this log';
    case 'refused-socket':
      return 'sent a change that is not allowed';
    case 'run-workshop':
      return workshopWords(detail, other);
    case 'take-part':
      return 'take part in the workshop';
    case 'ask-review':
      return detail.closed === true ? 'closed a review' : 'asked for a review';
    case 'moderate-threads':
      return 'took away a comment of somebody else';
    case 'name-version':
      return detail.named === false ? 'took the name off a version' : 'named a version';
    case 'restore-version':
      return detail.note === undefined ? 'restored the board as it was' : 'restored a note as it was';
    case 'answer-suggestion':
      return 'answer a suggestion';
    case 'comment':
      return 'comment';
    case 'resolve-threads':
      return 'resolve a comment thread';
    case 'read-threads':
      return 'read comments';
    case 'read-history':
      return 'look at the version history';
    default:
      return action;
  }
}

function workshopWords({ link, command, notes, hasEnded }: ActivityLine['detail'], other: string): string {
  if (link !== undefined)
    return link === 'revoked' ? 'took back the link to a recap' : 'made a link to a recap';
  switch (command) {
    case 'start':
      return 'started the workshop';
    case 'end':
      return 'ended the workshop';
    case 'next-step':
    case 'time-up':
      return hasEnded === true ? 'ended the workshop' : 'went on in the workshop';
    case 'lock-board':
      return 'locked the board';
    case 'unlock-board':
      return 'opened the board for everybody';
    case 'hand-over':
      return `handed the workshop over to ${other}`;
    case 'revealed':
      return notes === 1 ? 'revealed 1 hidden note' : `revealed ${String(notes ?? 'the')} hidden notes`;
    default:
      return 'run the workshop';
  }
}

function titleOf(value: unknown): string {
  const role = parseRole(value);
  return role ? roleTitles[role].toLowerCase() : 'another role';
}
