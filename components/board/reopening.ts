'use client';

import { createContext, use } from 'react';
import type { TypedText } from '#lib/sync/typed-notes.ts';

/** How a board that ended is opened afresh. */
export type Reopening = {
  /** Opens the board with a fresh document; the texts stay on the screen until they are put away. */
  readonly openAgain: (texts: readonly TypedText[]) => void;
  /** How often that was done on this page. */
  readonly times: number;
};

/** Where no page offers more, a board is opened afresh by loading its page. */
const byLoading: Reopening = { openAgain: () => window.location.reload(), times: 0 };

const ReopeningContext = createContext(byLoading);

export const ReopeningProvider = ReopeningContext.Provider;

export function useReopening(): Reopening {
  return use(ReopeningContext);
}
