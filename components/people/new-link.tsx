'use client';

import { useActionState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { callApi, textIn } from '#components/entry/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { mayGrant, type Role, roles } from '#lib/board/can.ts';
import { MAX_INVITE_PASSWORD, MAX_INVITE_USES, MIN_INVITE_PASSWORD } from '#lib/board/limits.ts';
import { roleTitles } from '#lib/board/role-titles.ts';
import { ChoiceField } from './choice-field.tsx';
import { MadeLink } from './made-link.tsx';

const lifetimes = [
  ['hour', '1 hour'],
  ['day', '1 day'],
  ['week', '7 days'],
  ['month', '30 days'],
  ['never', 'No end'],
] as const;

type State = {
  /** What was typed, kept when it was refused. */
  readonly wanted: {
    readonly role: string;
    readonly password: string;
    readonly lifetime: string;
    readonly uses: string;
  };
  readonly error: string | null;
  /** The address of the link, shown this once. */
  readonly url: string | null;
};

const nothing: State = {
  wanted: { role: 'viewer', password: '', lifetime: 'week', uses: '' },
  error: null,
  url: null,
};

/** Makes a link: for which role, with which password, for how long and for how many. */
export function NewLink({ role, onMade }: { readonly role: Role; readonly onMade: () => Promise<void> }) {
  const { boardId } = useOpenBoard();

  const make = async (_: State, form: FormData): Promise<State> => {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const wanted = {
      role: text('role'),
      password: String(form.get('password') ?? ''),
      lifetime: text('lifetime'),
      uses: text('uses'),
    };
    if (wanted.password !== '' && wanted.password.length < MIN_INVITE_PASSWORD)
      return { wanted, error: `A password needs ${MIN_INVITE_PASSWORD} characters or more.`, url: null };
    const made = await callApi('POST', `/api/boards/${boardId}/invites`, {
      role: wanted.role,
      password: wanted.password === '' ? null : wanted.password,
      lifetime: wanted.lifetime,
      maxUses: wanted.uses === '' ? null : Number(wanted.uses),
    });
    const path = made.ok ? textIn(made.data, 'url') : null;
    if (path === null) return { wanted, error: made.ok ? 'No link came back.' : made.message, url: null };
    await onMade();
    return { ...nothing, url: new URL(path, window.location.href).href };
  };

  const [state, act, busy] = useActionState(make, nothing);
  const granted = roles.filter((each) => mayGrant(role, each)).toReversed();
  return (
    <section aria-label="New link">
      <form action={act} className="grid gap-3 sm:grid-cols-2">
        <ChoiceField
          label="Whoever has the link"
          name="role"
          chosen={state.wanted.role}
          choices={granted.map((each) => [each, roleTitles[each]])}
        />
        <ChoiceField label="Holds for" name="lifetime" chosen={state.wanted.lifetime} choices={lifetimes} />
        <TextField
          label="Password (optional)"
          name="password"
          defaultValue={state.wanted.password}
          autoComplete="off"
          maxLength={MAX_INVITE_PASSWORD}
        />
        <TextField
          label="People at most (optional)"
          name="uses"
          defaultValue={state.wanted.uses}
          inputMode="numeric"
          pattern="[1-9][0-9]{0,3}"
          title={`A number from 1 to ${MAX_INVITE_USES}`}
          autoComplete="off"
        />
        <div className="flex items-center justify-between gap-3 sm:col-span-2">
          <p role="alert" className="text-sm text-danger">
            {state.error}
          </p>
          <Button type="submit" variant="primary" disabled={busy}>
            Make link
          </Button>
        </div>
      </form>
      {state.url !== null && <MadeLink key={state.url} url={state.url} />}
    </section>
  );
}
