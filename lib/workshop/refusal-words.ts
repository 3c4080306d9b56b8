import type { WorkshopRefusal } from './refusal.ts';
import { MAX_RATINGS, MAX_STEPS } from './step.ts';
import { MAX_OUTCOME_TEXT, MAX_OUTCOMES, MAX_ROUNDS } from './workshop.ts';

/** What a refusal says to the person who asked. */
export const refusalWords: Readonly<Record<WorkshopRefusal, string>> = {
  'not-allowed': 'Only facilitators can do that here.',
  'already-started': 'The workshop has started already.',
  'not-running': 'That works once the workshop has started.',
  'has-ended': 'The workshop is over. Plan it again to run it once more.',
  'no-steps': 'There is no step to start with. Add one, or stop skipping one.',
  'no-such-step': 'That step is no longer in the agenda.',
  'bad-step': 'That step was not kept: it needs a title, 5 seconds to 4 hours, and 1 to 99 dots in a vote.',
  'too-many-steps': `An agenda holds ${MAX_STEPS} steps. Remove one to make room.`,
  'step-is-on': 'That step is on now. Go to another one first.',
  'already-paused': 'The clock is paused already.',
  'not-paused': 'The clock is running already.',
  'clock-changed': 'The clock was changed a moment ago. Look at it, then try again.',
  'moved-on': 'The workshop has moved on to another step.',
  'no-open-vote': 'That vote is closed. What you had chosen before was counted.',
  'vote-is-open': 'A vote is open already. Close it first.',
  'not-a-vote': 'This step is not a vote.',
  'too-many-rounds': `A workshop keeps ${MAX_ROUNDS} votes, and has them all.`,
  'wrong-ballot': 'That does not go with this vote. Reload the page to see how it works now.',
  'no-dots-left': 'All your dots are placed. Take one off another note first.',
  'too-many-on-note': 'This note has as many of your dots as one note may get.',
  'too-many-ratings': `You have rated ${MAX_RATINGS} notes, which is the most in one vote. They are kept.`,
  'note-not-there': 'That note is no longer there, or not in this vote.',
  'no-such-person': 'That person cannot lead here: only an owner or a facilitator of this board can.',
  'too-many-people': 'Too many people are taking part for that. Ask a facilitator.',
  'too-many-outcomes': `A workshop keeps ${MAX_OUTCOMES} decisions and questions. Remove one to make room.`,
  'bad-outcome': `Write something, in at most ${MAX_OUTCOME_TEXT} characters.`,
};
