'use client';

import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import type { UserId } from '#lib/board/ids.ts';

/** On a person's face while a workshop runs: that they raised a hand, as which one, or that they are done. */
export function RoomSign({ user }: { readonly user: UserId }) {
  const place = useWorkshop(({ view }) => (view?.state.hands.indexOf(user) ?? -1) + 1);
  const isDone = useWorkshop(({ view }) => view?.state.done.includes(user) ?? false);
  if (place > 0)
    return (
      <Sign words={`Hand raised, number ${place}`} className="bg-warn">
        <WorkshopIcon name="hand" className="size-3" />
        {place}
      </Sign>
    );
  if (!isDone) return null;
  return (
    <Sign words="Done with this step" className="bg-ok">
      <Icon name="check" className="size-3" />
    </Sign>
  );
}

type SignProps = { readonly words: string; readonly className: string; readonly children: ReactNode };

function Sign({ words, className, children }: SignProps) {
  return (
    <span
      title={words}
      className={`pointer-events-none absolute -right-1.5 -bottom-1 z-10 flex h-4 min-w-4 items-center justify-center rounded-full px-0.5 text-[0.625rem] font-bold text-canvas tabular-nums ring-2 ring-surface ${className}`}
    >
      <span className="sr-only">{words}</span>
      <span className="flex items-center" aria-hidden="true">
        {children}
      </span>
    </span>
  );
}
