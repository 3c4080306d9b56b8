import { useState } from 'react';
import type { Person } from '#components/board/people.ts';
import { Button } from '#components/ui/button.tsx';

/** What is about to happen to a member. */
export type MemberPlan = { readonly kind: 'remove' | 'transfer' | 'leave'; readonly person: Person };

type ConfirmMemberProps = {
  readonly plan: MemberPlan;
  readonly onConfirm: (links: 'keep' | 'revoke') => void;
  readonly onCancel: () => void;
};

/** Says what will happen, and asks once more. */
export function ConfirmMember({ plan, onConfirm, onCancel }: ConfirmMemberProps) {
  const { kind, person } = plan;
  const [revokes, setRevokes] = useState(true);
  const { text, act } = words(kind, person.name);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced with its legend alone
    <div role="group" aria-label={act} className="mx-2 mb-2 rounded-card border border-line bg-sunken p-3">
      <p className="text-sm">{text}</p>
      {kind === 'remove' && (
        <label className="mt-2 flex items-start gap-2 text-sm">
          <input
            type="checkbox"
            checked={revokes}
            onChange={(event) => setRevokes(event.target.checked)}
            className="mt-0.5 size-4 accent-accent"
          />
          <span>
            Also revoke the link by which they came and the links that they made
            <span className="block text-muted">Otherwise they can come back by them.</span>
          </span>
        </label>
      )}
      <div className="mt-3 flex justify-end gap-2">
        <Button variant="outline" size="small" onClick={onCancel}>
          Cancel
        </Button>
        <Button
          variant={kind === 'transfer' ? 'primary' : 'danger'}
          size="small"
          autoFocus
          onClick={() => onConfirm(revokes ? 'revoke' : 'keep')}
        >
          {act}
        </Button>
      </div>
    </div>
  );
}

function words(kind: MemberPlan['kind'], name: string): { text: string; act: string } {
  switch (kind) {
    case 'remove':
      return {
        text: `The board closes for ${name} at once. What they wrote stays.`,
        act: 'Remove from board',
      };
    case 'transfer':
      return {
        text: `${name} becomes the owner of this board, and you a facilitator. Only they can take that back.`,
        act: 'Transfer ownership',
      };
    case 'leave':
      return {
        text: 'The board stays as it is for the others. To come back you need a new link from them.',
        act: 'Leave this board',
      };
  }
}
