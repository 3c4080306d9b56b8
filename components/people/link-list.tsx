'use client';

import { useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { callApi } from '#components/entry/call-api.ts';
import type { Role } from '#lib/board/can.ts';
import { LinkRow } from './link-row.tsx';
import { NewLink } from './new-link.tsx';
import { type ListedLink, parseLinks } from './people-data.ts';
import { useBoardResource } from './use-board-resource.ts';

/** The links to the board with their use, a way to take each back, and a new one. */
export function LinkList({ role }: { readonly role: Role }) {
  const { boardId } = useOpenBoard();
  const [links, reload] = useBoardResource('invites', parseLinks, ['invites-changed', 'people-changed']);
  const [said, setSaid] = useState({ text: '', isError: false });
  const revoke = async ({ id }: ListedLink, guests: 'stay' | 'put-out') => {
    const answer = await callApi('DELETE', `/api/boards/${boardId}/invites/${id}`, { guests });
    const done =
      guests === 'stay' ? 'The link is revoked.' : 'The link is revoked, and those who came by it are out.';
    setSaid(answer.ok ? { text: done, isError: false } : { text: answer.message, isError: true });
    await reload();
  };
  return (
    <>
      <NewLink role={role} onMade={reload} />
      <section aria-label="Links that were made" className="mt-6">
        <h3 className="mb-2 text-sm font-semibold">Links that were made</h3>
        <p
          role={said.isError ? 'alert' : 'status'}
          className={`text-sm not-empty:mb-2 ${said.isError ? 'text-danger' : 'text-muted'}`}
        >
          {said.text}
        </p>
        {links.is === 'failed' && <p className="text-sm text-danger">{links.message}</p>}
        {links.is === 'here' && links.data.length === 0 && (
          <p className="text-sm text-muted">There are none. Each link is shown once, when it is made.</p>
        )}
        {links.is === 'here' && (
          <ul className="grid gap-2">
            {links.data.map((link) => (
              <LinkRow
                key={link.id}
                link={link}
                role={role}
                onRevoke={(guests) => void revoke(link, guests)}
              />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
