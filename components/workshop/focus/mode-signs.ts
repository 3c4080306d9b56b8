import type { WorkshopIconName } from '#components/ui/icons/workshop-icons.tsx';
import type { StepMode } from '#lib/workshop/step.ts';

type ModeSign = { readonly icon: WorkshopIconName; readonly words: string };

/** What each kind of step means to those who take part. */
export const modeSigns: Readonly<Record<StepMode, ModeSign>> = {
  open: { icon: 'write', words: 'Everyone writes on the board' },
  private: { icon: 'hidden', words: 'Only you see what you write' },
  reveal: { icon: 'reveal', words: 'What was hidden is shown and sorted' },
  vote: { icon: 'vote', words: 'Everyone votes in secret' },
  discuss: { icon: 'talk', words: 'Facilitators change the board now' },
  break: { icon: 'cup', words: 'Time for a break' },
};

/** `isVoting`: a vote is open now. */
export function signOf(mode: StepMode, isVoting: boolean): ModeSign {
  return mode === 'vote' && !isVoting ? { icon: 'vote', words: 'The votes are counted' } : modeSigns[mode];
}
