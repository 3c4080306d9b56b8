/** Why a command has no effect; what each says to a person is in `refusal-words.ts`. */
export const workshopRefusals = [
  'not-allowed',
  'already-started',
  'not-running',
  'has-ended',
  'no-steps',
  'no-such-step',
  'bad-step',
  'too-many-steps',
  'step-is-on',
  'already-paused',
  'not-paused',
  'clock-changed',
  'moved-on',
  'no-open-vote',
  'vote-is-open',
  'not-a-vote',
  'too-many-rounds',
  'wrong-ballot',
  'no-dots-left',
  'too-many-on-note',
  'no-such-note',
  'no-such-person',
  'too-many-outcomes',
] as const;

export type WorkshopRefusal = (typeof workshopRefusals)[number];
