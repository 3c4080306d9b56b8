'use client';

import { useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { Person } from '#components/board/people.ts';
import { type Answer, callApi } from '#components/entry/call-api.ts';
import type { Role } from '#lib/board/can.ts';
import type { UserId } from '#lib/board/ids.ts';
import { roleTitles } from '#lib/board/role-titles.ts';
import { ConfirmMember, type MemberPlan } from './confirm-member.tsx';
import { MemberRow } from './member-row.tsx';

type MemberListProps = {
  readonly people: readonly Person[];
  readonly me: UserId;
  /** What I am. */
  readonly role: Role;
};

/** Everyone on the board, and what I may change about that. The server tells everybody's list when it changed. */
export function MemberList({ people, me, role }: MemberListProps) {
  const { boardId } = useOpenBoard();
  const [plan, setPlan] = useState<MemberPlan | null>(null);
  const [said, setSaid] = useState({ text: '', isError: false });
  const members = `/api/boards/${boardId}/people`;

  const tell = (answer: Answer, done: string): boolean => {
    setSaid(answer.ok ? { text: done, isError: false } : { text: answer.message, isError: true });
    return answer.ok;
  };
  const change = async (person: Person, to: Role) => {
    const answer = await callApi('PATCH', `${members}/${person.id}`, { role: to });
    tell(answer, `${person.name}: ${roleTitles[to]}.`);
  };
  const carryOut = async ({ kind, person }: MemberPlan, links: 'keep' | 'revoke') => {
    switch (kind) {
      case 'remove': {
        const answer = await callApi('DELETE', `${members}/${person.id}`, { links });
        tell(answer, `${person.name} is no longer on this board.`);
        break;
      }
      case 'transfer': {
        const answer = await callApi('POST', `/api/boards/${boardId}/ownership`, { user: person.id });
        tell(answer, `${person.name} owns this board now.`);
        break;
      }
      case 'leave': {
        const answer = await callApi('DELETE', `${members}/${person.id}`, { links: 'keep' });
        if (tell(answer, 'You left this board.')) window.location.assign('/');
        break;
      }
    }
    setPlan(null);
  };

  const owners = people.filter((person) => person.role === 'owner').length;
  return (
    <section aria-label="Members">
      <h3 className="mb-2 text-sm font-semibold">
        {people.length === 1 ? 'Only you' : `${people.length} people`}
      </h3>
      <p
        role={said.isError ? 'alert' : 'status'}
        className={`text-sm not-empty:mb-2 ${said.isError ? 'text-danger' : 'text-muted'}`}
      >
        {said.text}
      </p>
      <ul className="-mx-2">
        {people.map((person) => (
          <li key={person.id}>
            <MemberRow
              mayLeave={person.role !== 'owner' || owners > 1}
              person={person}
              isMe={person.id === me}
              role={role}
              onChange={(to) => void change(person, to)}
              onPlan={(kind) => setPlan({ kind, person })}
            />
            {plan?.person.id === person.id && (
              <ConfirmMember
                plan={plan}
                onConfirm={(links) => void carryOut(plan, links)}
                onCancel={() => setPlan(null)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
