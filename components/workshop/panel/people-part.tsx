'use client';

import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import type { WorkshopState } from '#lib/workshop/view.ts';
import { PanelSection } from './panel-section.tsx';
import { PeopleHere } from './people-here.tsx';
import { countAsked, type RoomPeople } from './room-people.ts';

type PeoplePartProps = { readonly state: WorkshopState; readonly people: RoomPeople };

/** Who wants to speak, who is done, and who helps to run the room. */
export function PeoplePart({ state, people }: PeoplePartProps) {
  const { hands, done } = state;
  return (
    <PanelSection title="People" note={`${done.length} of ${countAsked(people, done)} done`}>
      <RaisedHands hands={hands} people={people} />
      <PeopleHere state={state} people={people} />
    </PanelSection>
  );
}

function RaisedHands({
  hands,
  people,
}: {
  readonly hands: WorkshopState['hands'];
  readonly people: RoomPeople;
}) {
  const { ask, refusal } = useAsk();
  return (
    <>
      <ol aria-label="Raised hands" className="not-empty:mb-2">
        {hands.map((user, index) => {
          const name = people.nameOf(user);
          return (
            <li key={user} className="flex min-h-9 items-center gap-2 text-sm">
              <WorkshopIcon name="hand" className="size-4.5 text-warn" />
              <span className="w-4 shrink-0 text-right text-muted tabular-nums">{index + 1}.</span>
              <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
              <IconButton
                label={`Lower hand of ${name}`}
                icon={<Icon name="check" className="size-4.5" />}
                onClick={() => void ask({ type: 'lower-hand-of', user })}
                className="size-8"
              />
            </li>
          );
        })}
      </ol>
      <Refusal why={refusal} />
    </>
  );
}
