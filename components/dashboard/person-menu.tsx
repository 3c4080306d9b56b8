'use client';

import { useId, useState } from 'react';
import { signOut } from '#components/entry/sign-in.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { MenuItem } from '#components/ui/menu-item.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { ThemeToggle } from '#components/ui/theme-toggle.tsx';

const entryClass =
  'flex min-h-9 w-full items-center rounded-control px-2.5 py-1.5 text-left text-sm font-medium hover:bg-sunken';

export type MenuPerson = {
  readonly name: string;
  readonly colour: string;
  readonly initials?: string | undefined;
  readonly kind: 'guest' | 'account';
};

/** Who is signed in, their account, the theme, and the way out. */
export function PersonMenu({ name, colour, initials, kind }: MenuPerson) {
  const menuId = useId();
  const [leaving, setLeaving] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const leave = async (): Promise<void> => {
    const answer = await signOut();
    if (answer.ok) window.location.assign('/');
    else setError(answer.message);
  };

  return (
    <>
      <button type="button" popoverTarget={menuId} className="relative rounded-full">
        <Avatar name={name} colour={colour} initials={initials} />
        <span className="sr-only">: your menu</span>
      </button>
      <Popover id={menuId} label="Your menu" align="end" className="w-60">
        <p className="truncate px-2.5 pt-2 text-sm font-semibold">{name}</p>
        <p className="px-2.5 pb-2 text-sm text-muted">
          {kind === 'guest' ? 'Guest on this browser' : 'Signed in'}
        </p>
        {kind === 'guest' && (
          <a href="/sign-in?mode=create" className={`${entryClass} mb-1.5 text-accent`}>
            Keep your boards: create an account
          </a>
        )}
        <div className="flex items-center justify-between border-y border-line px-2.5 py-2 text-sm">
          Theme <ThemeToggle />
        </div>
        <a href="/account" className={`${entryClass} mt-1.5`}>
          {kind === 'guest' ? 'Profile and browsers' : 'Account'}
        </a>
        <MenuItem
          menuId={menuId}
          icon={<Icon name="sign-out" />}
          onClick={() => (kind === 'guest' ? setLeaving(true) : leave())}
        >
          Sign out
        </MenuItem>
      </Popover>
      <Dialog open={leaving} onClose={() => setLeaving(false)} title="Sign out of this browser?">
        <p className="text-muted">
          You are a guest, so nobody can sign in as you again. Boards that only you can open will be out of
          reach.{' '}
          <a href="/sign-in?mode=create" className="underline underline-offset-2">
            Create an account
          </a>{' '}
          first if you want to keep them.
        </p>
        {error && (
          <p role="alert" className="mt-3 text-sm text-danger">
            {error}
          </p>
        )}
        <div className="mt-6 flex justify-end gap-2">
          <Button variant="outline" onClick={() => setLeaving(false)}>
            Stay
          </Button>
          <Button variant="danger" onClick={leave}>
            Sign out
          </Button>
        </div>
      </Dialog>
    </>
  );
}
