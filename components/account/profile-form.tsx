'use client';

import { useActionState, useState } from 'react';
import { callApi } from '#components/entry/call-api.ts';
import { Avatar, initialsOf } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MAX_PERSON_NAME } from '#lib/board/limits.ts';
import { type PaletteColour, paletteColours } from '#lib/canvas/palette.ts';
import { FormMessage } from './form-message.tsx';

type ProfileFormProps = { name: string; colour: PaletteColour; initials: string };

type State = { error: string | null; saved: boolean };

/** How others see a person: on boards, beside notes, in lists. */
export function ProfileForm(initial: ProfileFormProps) {
  const [name, setName] = useState(initial.name);
  const [initials, setInitials] = useState(initial.initials);
  const [colour, setColour] = useState(initial.colour);
  const save = async (): Promise<State> => {
    const answer = await callApi('PATCH', '/api/account', { name, initials, colour });
    return { error: answer.ok ? null : answer.message, saved: answer.ok };
  };
  const [state, act, busy] = useActionState(save, { error: null, saved: false });
  return (
    <form action={act} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex items-end gap-3">
        <TextField
          label="Name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="name"
          maxLength={MAX_PERSON_NAME}
          required
          className="min-w-0 flex-1"
        />
        <TextField
          label="Initials"
          value={initials}
          onChange={(event) => setInitials(event.target.value)}
          placeholder={initialsOf(name)}
          maxLength={4}
          className="w-16 shrink-0"
        />
        <span className="mb-1">
          <Avatar name={name} colour={colour} initials={initials.trim().toLocaleUpperCase() || undefined} />
        </span>
      </div>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">Colour</legend>
        <div className="flex flex-wrap gap-1.5">
          {paletteColours.map((each) => (
            <ColourChoice key={each} colour={each} chosen={each === colour} onChoose={setColour} />
          ))}
        </div>
      </fieldset>
      <FormMessage error={state.error} done={state.saved ? 'Saved. Open boards show it at once.' : null} />
      <div>
        <Button type="submit" variant="primary" disabled={busy}>
          Save profile
        </Button>
      </div>
    </form>
  );
}

type ColourChoiceProps = {
  colour: PaletteColour;
  chosen: boolean;
  onChoose: (colour: PaletteColour) => void;
};

function ColourChoice({ colour, chosen, onChoose }: ColourChoiceProps) {
  return (
    <label
      data-colour={colour}
      title={colour}
      className="grid size-9 cursor-pointer place-items-center rounded-full bg-[var(--person)] text-[var(--person-ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
    >
      <input
        type="radio"
        name="colour"
        value={colour}
        checked={chosen}
        onChange={() => onChoose(colour)}
        aria-label={colour.charAt(0).toUpperCase() + colour.slice(1)}
        className="sr-only"
      />
      {chosen && <span aria-hidden="true">✓</span>}
    </label>
  );
}
