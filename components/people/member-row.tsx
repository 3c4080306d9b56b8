import type { Person } from '#components/board/people.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { can, mayChangeRole, mayRemove, type Role, roles } from '#lib/board/can.ts';
import { roleTitles } from '#lib/board/role-titles.ts';
import type { MemberPlan } from './confirm-member.tsx';

type MemberRowProps = {
  readonly person: Person;
  readonly isMe: boolean;
  /** The board's only owner stays until somebody else is one too. */
  readonly mayLeave: boolean;
  /** What I am. */
  readonly role: Role;
  readonly onChange: (to: Role) => void;
  readonly onPlan: (kind: MemberPlan['kind']) => void;
};

/** One member: who, as what, and what I may do about it. */
export function MemberRow({ person, isMe, mayLeave, role, onChange, onPlan }: MemberRowProps) {
  const { name, colour } = person;
  const choices = isMe ? [] : roles.filter((to) => mayChangeRole(role, person.role, to));
  return (
    <div className="flex min-h-11 items-center gap-3 rounded-control px-2 py-1">
      <span aria-hidden="true" className="contents">
        <Avatar name={name} colour={colour} />
      </span>
      <span className="min-w-0 flex-1 truncate">
        {name}
        {isMe && <span className="text-muted"> (you)</span>}
      </span>
      {choices.length > 0 ? (
        <select
          aria-label={`Role of ${name}`}
          value={person.role}
          onChange={(event) => {
            const to = roles.find((each) => each === event.target.value);
            if (to) onChange(to);
          }}
          className="h-8 rounded-control border border-line bg-surface px-2 text-sm text-ink"
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {roleTitles[each]}
            </option>
          ))}
        </select>
      ) : (
        <span className="text-sm text-muted">{roleTitles[person.role]}</span>
      )}
      {isMe && mayLeave && (
        <Button variant="outline" size="small" onClick={() => onPlan('leave')}>
          Leave
        </Button>
      )}
      {!isMe && can(role, 'transfer-ownership') && (
        <IconButton
          label={`Give the board to ${name}`}
          icon={<Icon name="arrow-right" />}
          onClick={() => onPlan('transfer')}
        />
      )}
      {!isMe && mayRemove(role, person.role) && (
        <IconButton label={`Remove ${name}`} icon={<Icon name="trash" />} onClick={() => onPlan('remove')} />
      )}
    </div>
  );
}
