import { Button } from '#components/ui/button.tsx';
import { can, type Role } from '#lib/board/can.ts';
import { roleTitles } from '#lib/board/role-titles.ts';
import { describeBounds, describeUse } from './describe-link.ts';
import type { ListedLink } from './people-data.ts';

type LinkRowProps = {
  readonly link: ListedLink;
  /** What I am. */
  readonly role: Role;
  readonly onRevoke: (guests: 'stay' | 'put-out') => void;
};

/** One link: what it gives, who made it, how it was used, and how to take it back. */
export function LinkRow({ link, role, onRevoke }: LinkRowProps) {
  const now = Date.now();
  return (
    <li className="rounded-card border border-line bg-surface p-3">
      <p className="text-sm font-medium">
        {roleTitles[link.role]}
        <span className="font-normal text-muted"> · {describeBounds(link, now)}</span>
      </p>
      <p className="mt-0.5 text-sm text-muted">{describeUse(link)}</p>
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button variant="outline" size="small" onClick={() => onRevoke('stay')}>
          Revoke
        </Button>
        {can(role, 'remove-members') && (
          <Button variant="outline" size="small" onClick={() => onRevoke('put-out')}>
            Revoke and put out those who came by it
          </Button>
        )}
      </div>
    </li>
  );
}
