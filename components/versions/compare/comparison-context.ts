'use client';

import { createContext } from 'react';
import type { NoteId } from '#lib/board/ids.ts';
import type { NoteChange } from '#lib/review/note-change.ts';

/** What became of the notes of a picture; `null`: nothing is compared. */
export const ComparisonContext = createContext<ReadonlyMap<NoteId, NoteChange> | null>(null);
