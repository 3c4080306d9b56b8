'use client';

import { useState, useSyncExternalStore } from 'react';
import { type BoardResource, type Loaded, makeBoardResource } from '#components/people/board-resource.ts';
import { type OwnAgenda, parseOwnAgendas } from './parse-own-agendas.ts';

type OwnAgendas = { readonly list: Loaded<readonly OwnAgenda[]>; readonly reload: () => Promise<void> };

/** The agendas that this person keeps, asked for when they are shown. */
export function useOwnAgendas(): OwnAgendas {
  const [resource] = useState(
    (): BoardResource<readonly OwnAgenda[]> =>
      makeBoardResource({
        path: '/api/agendas',
        parse: parseOwnAgendas,
        // They are this person's, not the board's: nobody else changes them.
        subscribeEvents: () => () => {},
        events: [],
      }),
  );
  const list = useSyncExternalStore(resource.subscribe, resource.get, resource.get);
  return { list, reload: resource.reload };
}
